// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/networkfile.h"
#include "network/network.h"
#include "project/edits.h"
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace spanwright;

namespace {

QByteArray read(const QString& name) {
    QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
Result<exchange::Drawn> drawnFrom(const QByteArray& bytes) { return exchange::drawnFromFile({bytes.constData(), static_cast<std::size_t>(bytes.size())}, "file"); }
QString messageOf(const Error& error) { return QString::fromStdString(text::render(error.message())); }
QStringList notesOf(const exchange::Drawn& drawn) {
    QStringList out;
    for (const text::Message& note : drawn.notes.messages()) out << QString::fromStdString(text::render(note));
    return out;
}

} // namespace

/// What each format draws, and how files that are wrong are refused.
class TestNetworkFile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphMl() {
        const auto drawn = drawnFrom(read(QStringLiteral("ring.graphml")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(5));
        QCOMPARE(QString::fromStdString(drawn->sites[1].site.name), QStringLiteral("Gdańsk"));
        QVERIFY(drawn->sites[1].hasPlace && drawn->sites[1].site.place == (Place{54.35, 18.65}));
        QVERIFY(!drawn->sites[4].hasPlace);
        QCOMPARE(drawn->sites[4].site.name, std::string("n4"));
        QCOMPARE(drawn->links.size(), std::size_t(4));
        QCOMPARE(drawn->links[0].link.name, std::string("coast"));
        QCOMPARE(drawn->links[0].rate->in(units::Tbps), 2.0);
        QVERIFY(!drawn->links[1].rate);
        QVERIFY(notesOf(*drawn).contains(QStringLiteral("Internal is not used (4): Rostock, Gdańsk, Malmö, n4")));
    }
    void gml() {
        const auto drawn = drawnFrom(read(QStringLiteral("valley.gml")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->sites[0].site.name, std::string("Sankt Veit - Nord"));
        QCOMPARE(drawn->sites[1].site.name, std::string("Villach & Umgebung"));
        QCOMPARE(drawn->sites[2].site.place, (Place{46.83, 12.77}));
        QCOMPARE(drawn->links[0].rate->in(units::Gbps), 400.0);
        QCOMPARE(drawn->links[1].link.enteredLength.in(units::km), 95.5);
        QCOMPARE(drawn->links[1].link.lengthMode, LengthMode::Entered);
        QVERIFY(notesOf(*drawn).contains(QStringLiteral("graphics is not used (1): Villach & Umgebung")));
    }
    void sndLib() {
        const auto drawn = drawnFrom(read(QStringLiteral("triangle.snd.xml")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->sites[2].site.place, (Place{37.02, -7.93}));
        QCOMPARE(drawn->links.size(), std::size_t(3));
        QVERIFY(drawn->links[2].from == 2 && drawn->links[2].to == 0);
        const QStringList notes = notesOf(*drawn);
        QVERIFY(notes.contains(QStringLiteral("preInstalledModule/cost is not used (1): L1")));
        QVERIFY(notes.contains(QStringLiteral("additionalModules is not used (1): L2")));
        QCOMPARE(drawn->links[0].rate->in(units::Gbps), 40.0);
        QVERIFY(!drawn->links[1].rate);
        QCOMPARE(drawn->demands.size(), std::size_t(1));
        QCOMPARE(drawn->demands[0].demand.rate.in(units::Gbps), 12.0);
        QVERIFY(drawn->demands[0].demand.isBothWays && drawn->demands[0].from == 0 && drawn->demands[0].to == 2);
        QVERIFY(drawn->lacksRateUnit);
        QVERIFY2(notes.contains(QStringLiteral("The file states no unit of its capacities and demands; one of them is taken to be 1 Gb/s (2): L1, D1")), qPrintable(notes.join(u'\n')));
    }
    void sndLibUnits() {
        const QByteArray text = read(QStringLiteral("triangle.snd.xml")).replace("<demandValue>", "<routingUnit>155</routingUnit><demandValue>");
        const auto chosen = exchange::drawnFromFile(text.toStdString(), "file", {BitRate::fromBase(1e6), {}});
        QVERIFY(chosen && chosen->lacksRateUnit);
        QCOMPARE(chosen->links[0].rate->in(units::Gbps), 0.04);
        QCOMPARE(chosen->demands[0].demand.rate.base(), 12 * 155e6);
        const auto stated = drawnFrom(QByteArray(text).replace("<networkStructure>", "<meta><unit>MBITPERSEC</unit></meta><networkStructure>"));
        QVERIFY(stated && !stated->lacksRateUnit);
        QCOMPARE(stated->demands[0].demand.rate.base(), 12 * 155e6);
        QVERIFY(notesOf(*stated).contains(QStringLiteral("The file states its unit: one is 1 Mb/s (2): L1, D1")));
    }
    void sndLibDemandsInBothOrdersHaveOneDirection() {
        const auto drawn = drawnFrom(read(QStringLiteral("triangle.snd.xml")).replace("</demands>", "<demand id=\"D2\"><source>Faro</source><target>Porto</target><demandValue>3</demandValue></demand></demands>"));
        QVERIFY(drawn && drawn->demands.size() == 2);
        QVERIFY(!drawn->demands[0].demand.isBothWays && !drawn->demands[1].demand.isBothWays);
    }
    void sndLibOfArcsThereAndBack() {
        QByteArray text = read(QStringLiteral("triangle.snd.xml"));
        for (const char* names : {"L1 Lisboa Porto", "L2 Faro Lisboa", "L3 Porto Faro"}) {
            const QByteArrayList words = QByteArray(names).split(' ');
            text.replace("  </links>", "<link id=\"" + words[0] + "b\"><source>" + words[1] + "</source><target>" + words[2] + "</target></link>\n  </links>");
        }
        const auto drawn = drawnFrom(text);
        QVERIFY(drawn && drawn->links.size() == 3);
        QVERIFY(notesOf(*drawn).contains(QStringLiteral("The two directions became one link (3): L1, L2, L3")));
    }
    void sndLibDrawnInPixels() {
        const auto drawn = drawnFrom(read(QStringLiteral("triangle.snd.xml")).replace("geographical", "pixel").replace("-8.61", "861"));
        QVERIFY(drawn && !drawn->sites[0].hasPlace && drawn->sites[0].sketch == (CanvasPoint{861, 41.15}));
    }
    void geoJson() {
        const auto drawn = drawnFrom(read(QStringLiteral("route.geojson")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->sites[0].site.powerCap.in(units::MW), 40.0);
        QCOMPARE(drawn->links[0].link.fibre, std::string("g654e"));
        // as long as its two pieces, not as the way straight there; its start is some 300 m off the site
        const Length pieces = network::geodesic({59.44, 24.755}, {58.38, 24.5}) + network::geodesic({58.38, 24.5}, {56.95, 24.11});
        QVERIFY(std::abs((drawn->links[0].link.enteredLength - pieces).in(units::m)) < 0.001);
        QVERIFY(drawn->links[0].from == 0 && drawn->links[0].to == 1);
        QCOMPARE(drawn->links[1].link.enteredLength.in(units::km), 120.0); // stated
        QVERIFY(drawn->links[1].from == 1 && drawn->links[1].to == 2);
        QCOMPARE(drawn->sites[2].site.name, std::string("south Z"));
        const QStringList notes = notesOf(*drawn);
        QVERIFY2(notes.contains(QStringLiteral("population is not used (1): Riga")) && notes.contains(QStringLiteral("Polygon is neither site nor link and is left out (1): features[4].geometry")), qPrintable(notes.join(u'\n')));
    }
    void geoJsonOfAnotherHand() {
        const auto drawn = drawnFrom(R"({"type": "FeatureCollection", "name": "x", "features": [{"type": "Feature", "id": 7, "geometry": {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}},
            {"type": "Feature", "properties": {"title": "way", "mode": "400zr", "wavelengths": 3}, "geometry": {"type": "MultiLineString", "coordinates": [[[1, 2], [2, 3]], [[2, 3], [3, 4]]]}},
            {"type": "Feature", "properties": null, "geometry": null}]})");
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites[1].site.name, std::string("7 2"));
        QCOMPARE(drawn->links.size(), std::size_t(1));
        QVERIFY(drawn->links[0].from == 0 && drawn->links[0].to == 1);
        QVERIFY(drawn->lights.size() == 1 && drawn->lights[0].light.count == 3);
        QVERIFY(notesOf(*drawn).contains(QStringLiteral("name is not used (1): geojson")) && notesOf(*drawn).contains(QStringLiteral("Feature is neither site nor link and is left out (1): features[2]")));
    }
    void kmlAndKmz() {
        for (const char* file : {"route.kml", "route.kmz"}) {
            const auto drawn = drawnFrom(read(QString::fromLatin1(file)));
            QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
            QCOMPARE(drawn->sites.size(), std::size_t(2));
            QCOMPARE(drawn->sites[1].site.name, std::string("Hall Süd"));
            QCOMPARE(drawn->links.size(), std::size_t(1)); // the pieces touch
            QCOMPARE(drawn->links[0].link.fibrePairs, 12);
            const std::vector<Place> way{{48.201, 11.60}, {48.15, 11.58}, {48.05, 11.52}, {48.00, 11.50}};
            Length length;
            for (std::size_t i = 1; i < way.size(); ++i) length += network::geodesic(way[i - 1], way[i]);
            QVERIFY(std::abs((drawn->links[0].link.enteredLength - length).in(units::m)) < 0.001);
            const QStringList notes = notesOf(*drawn);
            QVERIFY(notes.contains(QStringLiteral("NetworkLink is neither site nor link and is left out (1): Folder")));
            QVERIFY(notes.contains(QStringLiteral("altitude is not used (1): Placemark \"Hall Nord\"")));
            QCOMPARE(notes.contains(QStringLiteral("Other files of the archive are not read (1): files/icon.png")), QByteArray(file).endsWith("kmz"));
        }
    }
    void csvOfSites() {
        const auto drawn = drawnFrom(read(QStringLiteral("sites.csv")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->sites[0].site.name, std::string("Aarhus, Nord"));
        QCOMPARE(drawn->sites[0].site.pue.high.in(units::pue), 1.3);
        QCOMPARE(drawn->sites[1].site.pue, Site{}.pue);
        QCOMPARE(drawn->sites[2].site.name, std::string("Kolding \"K2\""));
        QVERIFY(drawn->sites[1].hasPlace && !drawn->sites[2].hasPlace);
    }
    void csvOfLinks() {
        const auto drawn = drawnFrom(read(QStringLiteral("links.csv")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->links.size(), std::size_t(3));
        QCOMPARE(drawn->links[0].link.enteredLength.in(units::km), 148.5);
        QCOMPARE(drawn->links[0].link.sharedRiskGroups, (std::vector<std::string>{"belt", "rail"}));
        QCOMPARE(drawn->lights.size(), std::size_t(3));
        QCOMPARE(drawn->lights[0].light.mode, std::string("800zr"));
        QCOMPARE(drawn->lights[1].light.count, 2);
        QCOMPARE(drawn->links[2].link.lengthMode, LengthMode::Geodesic);
        QVERIFY(drawn->links[2].from == 2 && drawn->links[2].to == 0);
    }
    void csvOfDemands() {
        const auto drawn = drawnFrom(read(QStringLiteral("demands.csv")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->demands.size(), std::size_t(3));
        QCOMPARE(drawn->demands[0].demand.name, std::string("video"));
        QCOMPARE(drawn->demands[1].demand.rate.in(units::Gbps), 62.5);
        QVERIFY(!drawn->demands[1].demand.isBothWays && drawn->demands[2].demand.isBothWays);
        QVERIFY(drawn->demands[2].from == 2 && drawn->demands[2].to == 0);
    }
    void gnpyServices() {
        const auto drawn = drawnFrom(read(QStringLiteral("services.gnpy.json")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3));
        QCOMPARE(drawn->sites[0].site.name, std::string("Gent"));
        QCOMPARE(drawn->sites[0].otherNames, std::vector<std::string>{"trx Gent"});
        QCOMPARE(drawn->demands.size(), std::size_t(2));
        QCOMPARE(drawn->demands[0].demand.rate.in(units::Gbps), 100.0); // bit/s there
        QVERIFY(drawn->demands[0].demand.isBothWays && !drawn->demands[1].demand.isBothWays);
        QCOMPARE(drawn->demands[1].demand.name, std::string("1"));
        QCOMPARE(drawn->demands[1].demand.rate.in(units::Gbps), 1200.0); // 3 channels of 400ZR
        const QStringList notes = notesOf(*drawn);
        for (const char* part : {"path_bandwidth is not stated; its channels times the rate of", "te-bandwidth.output-power is not used (1): 0", "te-bandwidth.spacing is not used (3): 0, 1, 2", "explicit-route-objects is not used (1): 1", "synchronization a (node link) is not used (2): 0, 1", "Both ends are the same site; left out (1): 2"})
            QVERIFY2(std::ranges::any_of(notes, [&](const QString& n) { return n.contains(QLatin1String(part)); }), qPrintable(QLatin1String(part) + u'\n' + notes.join(u'\n')));
    }
    void spreadsheetsWriteTheirOwnCsv() {
        const auto drawn = drawnFrom("\xef\xbb\xbfname,latitude_deg,longitude_deg\r\n\"two\r\nlines\",1,2\r\n\r\nB, 3 ,4\r\n");
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(2));
        QCOMPARE(drawn->sites[0].site.name, std::string("two  lines"));
        QCOMPARE(drawn->sites[1].site.place, (Place{3, 4}));
    }
    void gnpy() {
        const auto drawn = drawnFrom(read(QStringLiteral("pair.gnpy.json")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->sites.size(), std::size_t(3)); // a Roadm and its Transceiver are one
        QCOMPARE(drawn->sites[0].site.name, std::string("Gent"));
        QVERIFY(drawn->sites[0].hasPlace && !drawn->sites[2].hasPlace); // 0, 0 is none
        QCOMPARE(drawn->links.size(), std::size_t(2));
        QCOMPARE(drawn->links[0].link.enteredLength.in(units::km), 120.0); // 61.25 km and 58,750 m
        QCOMPARE(drawn->links[0].link.fibre, std::string("g655"));
        QCOMPARE(drawn->links[0].link.spans.size(), std::size_t(2)); // as they are, since they are not alike
        QCOMPARE(drawn->links[0].link.spans[0].length.in(units::km), 61.25);
        QCOMPARE(drawn->links[0].link.spans[1].extraLoss.in(units::dB), 1.0);
        QVERIFY(drawn->links[1].link.spans.empty());
        QCOMPARE(drawn->links[1].link.fibre, std::string("g652d"));
        const QStringList notes = notesOf(*drawn);
        QVERIFY(notes.contains(QStringLiteral("The two directions became one link (1): Gent – Luik")));
        QVERIFY(notes.contains(QStringLiteral("Only one direction is stated; both are taken to be alike (1): Luik – Aken")));
        QVERIFY(notes.contains(QStringLiteral("params.con_in is not used (1): fiber 1")));
    }
    void gnpySpansAreKept() {
        // 15 km twice, where one span would do; and a line of one fibre that nobody designed yet
        QByteArray text = read(QStringLiteral("pair.gnpy.json"));
        text.replace("61.25", "15").replace("58750", "15000").replace("58.75", "15.0").replace("\"length\": 45", "\"length\": 450").replace(", \"att_in\": 1", "");
        const auto drawn = drawnFrom(text);
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QCOMPARE(drawn->links[0].link.enteredLength.in(units::km), 30.0);
        QVERIFY(drawn->links[0].link.spans.empty());
        QCOMPARE(drawn->links[0].link.amplifierSpacing->in(units::km), 15.0);
        QVERIFY(!drawn->links[1].link.amplifierSpacing);
    }
    void networksThatGnpyDesigned_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("sites");
        QTest::addColumn<double>("kilometres");
        QTest::newRow("one span") << QStringLiteral("edfa_example_network--Site_A--Site_B") << 2 << 80.0;
        QTest::newRow("Boston") << QStringLiteral("CORONET_Global_Topology--Boston--New_York") << 0 << 0.0;
        QTest::newRow("Denver") << QStringLiteral("CORONET_Global_Topology--Denver--Chicago") << 0 << 0.0;
    }
    void networksThatGnpyDesigned() {
        QFETCH(QString, file);
        QFETCH(int, sites);
        QFETCH(double, kilometres);
        const auto drawn = drawnFrom(read(QStringLiteral("../gnpy/") + file + QStringLiteral(".designed.json")));
        QVERIFY2(drawn.hasValue(), drawn ? "" : qPrintable(messageOf(drawn.error())));
        QVERIFY(drawn->sites.size() >= 2 && !drawn->links.empty());
        if (sites > 0) QCOMPARE(drawn->sites.size(), std::size_t(sites));
        if (kilometres > 0) QCOMPARE(drawn->links[0].link.enteredLength.in(units::km), kilometres);
    }
    void badInputIsNamed_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("names");
        const auto add = [](const char* name, const char* file, const char* from, const char* to, ErrorCode code, const char* names) { QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to) << int(code) << QString::fromUtf8(names); };
        const char* ring = "ring.graphml";
        add("graphml: cut short", ring, "</graphml>\n", "", ErrorCode::NetworkSyntax, "Line ");
        add("graphml: tag", ring, "<edge source=\"n1\" target=\"n4\"/>", "<edge source=\"n1\" target=\"n4\">", ErrorCode::NetworkSyntax, "Line 22");
        add("graphml: latitude", ring, "54.35", "94.35", ErrorCode::NetworkBadValue, "Line 13, node \"n1\": Latitude is \"94.35\"; it must be -90 .. 90");
        add("graphml: no number", ring, "54.35", "north", ErrorCode::NetworkBadValue, "a number");
        add("graphml: no id", ring, "node id=\"n2\"", "node", ErrorCode::NetworkMissing, "Line 14: node has no id");
        add("graphml: twice", ring, "node id=\"n2\"", "node id=\"n1\"", ErrorCode::NetworkTwice, "Line 14: node \"n1\"");
        add("graphml: dangling", ring, "target=\"n3\"", "target=\"n9\"", ErrorCode::NetworkDangling, "Line 19: edge refers to \"n9\"");
        add("graphml: no target", ring, "source=\"n0\" target=\"n3\"", "source=\"n0\"", ErrorCode::NetworkMissing, "target");
        add("graphml: unknown key", ring, "<data key=\"d4\">west", "<data key=\"d44\">west", ErrorCode::NetworkDangling, "d44");
        add("graphml: key twice", ring, "key id=\"d1\"", "key id=\"d0\"", ErrorCode::NetworkTwice, "Line 5");
        add("graphml: entities", ring, "<graphml", "<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><graphml", ErrorCode::NetworkEntity, "Line 3");
        const char* valley = "valley.gml";
        add("gml: cut short", valley, "length_km 95.5 ]\n]", "length_km 95.5 ]", ErrorCode::NetworkSyntax, "Line 16 is not GML: a bracket is not closed");
        add("gml: no value", valley, "id 0\n", "id\n", ErrorCode::NetworkSyntax, "a key is missing");
        add("gml: open quote", valley, "\"Lienz\"", "\"Lienz", ErrorCode::NetworkSyntax, "Line ");
        add("gml: twice", valley, "id 2 label", "id 1 label", ErrorCode::NetworkTwice, "Line 13: node \"1\"");
        add("gml: dangling", valley, "target 2", "target 7", ErrorCode::NetworkDangling, "Line 15: edge refers to \"7\"");
        add("gml: no source", valley, "source 1", "", ErrorCode::NetworkMissing, "Line 15: edge has no source");
        add("gml: longitude", valley, "12.77", "212.77", ErrorCode::NetworkBadValue, "Longitude is \"212.77\"");
        add("gml: length", valley, "95.5", "far", ErrorCode::NetworkBadValue, "length_km");
        const char* triangle = "triangle.snd.xml";
        add("sndlib: no coordinate", triangle, "<y>38.72</y>", "", ErrorCode::NetworkMissing, "Line 7: node \"Lisboa\" has no y");
        add("sndlib: no number", triangle, "38.72", "?", ErrorCode::NetworkBadValue, "Line 7, node \"Lisboa\": y is \"?\"");
        add("sndlib: dangling", triangle, "<target>Faro", "<target>Fado", ErrorCode::NetworkDangling, "Line 12: link \"L2\" refers to \"Fado\"");
        add("sndlib: no target", triangle, "<target>Faro</target>", "", ErrorCode::NetworkMissing, "link \"L2\" has no target");
        add("sndlib: twice", triangle, "node id=\"Faro\"", "node id=\"Porto\"", ErrorCode::NetworkTwice, "Line 8");
        add("sndlib: link twice", triangle, "link id=\"L3\"", "link id=\"L1\"", ErrorCode::NetworkTwice, "Line 13");
        add("sndlib: no structure", triangle, "<nodes coordinatesType=\"geographical\">", "<nodes></nodes></networkStructure><networkStructure><nodes>", ErrorCode::NetworkNothing, "file");
        const char* geo = "route.geojson";
        add("geojson: latitude", geo, "[24.11, 56.95, 3]", "[24.11, 156.95]", ErrorCode::JsonBadValue, "features[1].geometry.coordinates");
        add("geojson: turned round", geo, "[24.5, 58.38]", "[\"24.5\", 58.38]", ErrorCode::JsonBadValue, "features[2].geometry.coordinates[1]");
        add("geojson: one place", geo, "[24.11, 56.95], [24.35, 55.73]", "[24.11, 56.95]", ErrorCode::ListTooShort, "features[3].geometry.coordinates");
        add("geojson: shape", geo, "\"Point\"", "\"Dot\"", ErrorCode::JsonBadValue, "features[0].geometry.type");
        add("geojson: length", geo, "\"length_km\": 120", "\"length_km\": \"long\"", ErrorCode::JsonBadValue, "features[3].length_km");
        add("geojson: no geometry", geo, "\"geometry\": {\"type\": \"Polygon\"", "\"shape\": {\"type\": \"Polygon\"", ErrorCode::JsonMissingKey, "features[4].geometry");
        add("geojson: other coordinates", geo, "\"features\": [", "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3857\"}}, \"features\": [", ErrorCode::JsonBadValue, "EPSG:3857");
        add("geojson: syntax", geo, "\"features\": [", "\"features\": [,", ErrorCode::JsonSyntax, "line 3");
        const char* kml = "route.kml";
        add("kml: latitude", kml, "11.52,48.05", "48.05,111.52", ErrorCode::NetworkBadValue, "Line 20, Placemark \"Duct 7\": coordinates is \"48.05,111.52\"");
        add("kml: no number", kml, "11.60,48.20,520", "11.60;48.20", ErrorCode::NetworkBadValue, "Line 9");
        add("kml: one place", kml, "11.60,48.201 11.58,48.15", "11.60,48.201", ErrorCode::NetworkBadValue, "two or more for a line");
        add("kml: no coordinates", kml, "<Point><coordinates>11.60,48.20,520</coordinates></Point>", "<Point/>", ErrorCode::NetworkMissing, "Placemark \"Hall Nord\" has no coordinates");
        add("kml: pairs", kml, "<value>12</value>", "<value>1.5</value>", ErrorCode::NetworkBadValue, "fibre_pairs is \"1.5\"; it must be a whole number");
        add("kml: cut short", kml, "</kml>", "", ErrorCode::NetworkSyntax, "KML");
        const char* sites = "sites.csv";
        add("csv: column", sites, "power_cap_mw", "power_cap", ErrorCode::CsvUnknownColumn, "Column 4 of the first line is \"power_cap\"");
        add("csv: column twice", sites, "owner", "name", ErrorCode::CsvUnknownColumn, "Column 8");
        add("csv: no name", sites, "name,", "region,", ErrorCode::CsvMissingColumn, "name");
        add("csv: fields", sites, "Odense,55.40,10.39,12,,,,colocation", "Odense,55.40,10.39,12", ErrorCode::CsvFieldCount, "Line 3 has 4 fields; the first line names 8");
        add("csv: number", sites, "55.40", "55;40", ErrorCode::CsvBadValue, "Line 3, column 2 (latitude_deg): \"55;40\" must be a number");
        add("csv: range", sites, "10.39", "190", ErrorCode::CsvBadValue, "Line 3, column 3 (longitude_deg): \"190\" must be -180 .. 180");
        add("csv: empty name", sites, "Odense", "", ErrorCode::CsvBadValue, "Line 3, column 1 (name)");
        add("csv: open quote", sites, "\"Kolding \"\"K2\"\"\"", "\"Kolding", ErrorCode::NetworkSyntax, "Line 4 is not CSV");
        add("csv: after a quote", sites, "\"Aarhus, Nord\"", "\"Aarhus\" Nord", ErrorCode::NetworkSyntax, "Line 2 is not CSV: text follows a quote");
        const char* links = "links.csv";
        add("csv: modes", links, "800zr;400zr,6;2", "800zr;400zr,6", ErrorCode::CsvBadValue, "Line 2, column 8 (wavelengths): \"6\" must be one number for each mode");
        add("csv: count", links, "6;2", "6;two", ErrorCode::CsvBadValue, "(wavelengths): \"two\" must be a number");
        add("csv: pairs", links, "g654e,2", "g654e,0", ErrorCode::CsvBadValue, "Line 3, column 6 (fibre_pairs): \"0\" must be 1 .. 1000000");
        add("csv: no end", links, "Odense,\"Kolding", ",\"Kolding", ErrorCode::CsvBadValue, "Line 3, column 1 (from)");
        add("csv: no to", links, "from,to,name", "from,name", ErrorCode::CsvMissingColumn, "no column to");
        add("sndlib: demand of nobody", triangle, "<target>Faro</target><demandValue>", "<target>Fado</target><demandValue>", ErrorCode::NetworkDangling, "Line 17: demand \"D1\" refers to \"Fado\"");
        add("sndlib: demand without a value", triangle, "<demandValue>12.0</demandValue>", "", ErrorCode::NetworkMissing, "demand \"D1\" has no demandValue");
        add("sndlib: negative capacity", triangle, "<capacity>40.0", "<capacity>-40.0", ErrorCode::NetworkBadValue, "Line 11, link \"L1\": capacity is \"-40.0\"");
        const char* demands = "demands.csv";
        add("csv: rate", demands, "62.5", "fast", ErrorCode::CsvBadValue, "Line 3, column 3 (rate_gbps): \"fast\" must be a number");
        add("csv: no rate", demands, "62.5", "", ErrorCode::CsvBadValue, "Line 3, column 3 (rate_gbps)");
        add("csv: no target", demands, "target,", "goal,", ErrorCode::CsvUnknownColumn, "goal");
        add("csv: negative rate", demands, "62.5", "-1", ErrorCode::CsvBadValue, "must be 0 .. 1000000000");
        const char* services = "services.gnpy.json";
        add("services: bandwidth", services, "\"path_bandwidth\": 100000000000.0", "\"path_bandwidth\": \"100G\"", ErrorCode::JsonBadValue, "services.path-request[0].path-constraints.te-bandwidth.path_bandwidth");
        add("services: negative", services, "\"path_bandwidth\": 100000000000.0", "\"path_bandwidth\": -1", ErrorCode::JsonBadValue, "path_bandwidth");
        add("services: no source", services, "\"source\": \"trx Luik\", ", "", ErrorCode::JsonMissingKey, "services.path-request[1].source");
        add("services: twice", services, "\"request-id\": 1", "\"request-id\": 0", ErrorCode::JsonBadValue, "services.path-request[1].request-id");
        add("services: no direction", services, "\"bidirectional\": true,", "", ErrorCode::JsonMissingKey, "services.path-request[0].bidirectional");
        add("services: no constraints", services, "\"te-bandwidth\": {\"technology\": \"flexi-grid\", \"trx_type\": \"400zr\"", "\"te\": {\"trx_type\": \"400zr\"", ErrorCode::JsonMissingKey, "services.path-request[1].path-constraints.te-bandwidth");
        add("services: group of nobody", services, "[\"0\", 1]", "[\"0\", 7]", ErrorCode::JsonBadValue, "request-id-number");
        const char* gnpy = "pair.gnpy.json";
        add("gnpy: uid twice", gnpy, "\"uid\": \"fiber 2\"", "\"uid\": \"fiber 1\"", ErrorCode::JsonBadValue, "topology.elements[5].uid");
        add("gnpy: dangling", gnpy, "\"to_node\": \"ila east\"", "\"to_node\": \"ila eats\"", ErrorCode::JsonBadValue, "to_node");
        add("gnpy: length", gnpy, "\"length\": 58750", "\"length\": \"58750\"", ErrorCode::JsonBadValue, "topology.elements[5].params.length");
        add("gnpy: no length", gnpy, "\"length\": 58750, ", "", ErrorCode::JsonMissingKey, "topology.elements[5].params.length");
        add("gnpy: type", gnpy, "\"type\": \"Fused\"", "\"type\": \"Fuse\"", ErrorCode::LineUnsupported, "splice");
        add("gnpy: latitude", gnpy, "\"latitude\": 50.63", "\"latitude\": 150.63", ErrorCode::JsonBadValue, "latitude");
        add("nothing known", ring, "<graphml", "<grafml", ErrorCode::NetworkUnknown, "file");
    }
    void badInputIsNamed() {
        QFETCH(QString, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        QFETCH(QString, names);
        QByteArray bytes = read(file);
        const auto at = bytes.indexOf(from);
        QVERIFY(at >= 0);
        bytes.replace(at, from.size(), to);
        const auto drawn = drawnFrom(bytes);
        QVERIFY(!drawn);
        QCOMPARE(int(drawn.error().code), code);
        QVERIFY2(messageOf(drawn.error()).contains(names), qPrintable(messageOf(drawn.error())));
        static const QRegularExpression unfilled(QStringLiteral("\\{[a-z_]+\\}"));
        QVERIFY2(!messageOf(drawn.error()).contains(unfilled), qPrintable(messageOf(drawn.error())));
    }
    void archivesAreBounded() {
        const auto refused = [](QByteArray bytes, const char* part) {
            const auto drawn = drawnFrom(bytes);
            QVERIFY2(!drawn && drawn.error().code == ErrorCode::ArchiveBad && messageOf(drawn.error()).contains(QLatin1String(part)), drawn ? "accepted" : qPrintable(messageOf(drawn.error())));
        };
        const QByteArray kmz = read(QStringLiteral("route.kmz"));
        refused(kmz.left(kmz.size() / 2), "no zip archive");
        refused(QByteArray(kmz).replace("doc.kml", "doc.txt"), "no KML file");
        QByteArray damaged = kmz;
        for (int i = 60; i < 90; ++i) damaged[i] = char(~damaged[i]);
        refused(damaged, "damaged or encrypted");
        const auto bomb = drawnFrom(read(QStringLiteral("zeros.kmz"))); // 33 MiB of blanks
        QVERIFY(!bomb && bomb.error().code == ErrorCode::FileTooLarge);
    }
    void largeFilesAreRefused() {
        for (const char* head : {"<graphml>", "<kml>", "<network>", "graph [", "name,latitude_deg\n", "{\"coordinates\": "}) {
            const auto drawn = drawnFrom(QByteArray(head) + QByteArray(33 << 20, ' '));
            QVERIFY2(!drawn && drawn.error().code == ErrorCode::FileTooLarge, head);
        }
        QByteArray many = "name,latitude_deg\n";
        for (int i = 0; i < 50'001; ++i) many += QByteArray::number(i) + ",1\n";
        const auto drawn = drawnFrom(many);
        QVERIFY(!drawn && drawn.error().code == ErrorCode::NetworkTooMany);
    }
    void deepNestingIsRefused() {
        QByteArray deep = "<graphml>";
        for (int i = 0; i < 100'000; ++i) deep += "<a>";
        for (int i = 0; i < 100'000; ++i) deep += "</a>";
        const auto drawn = drawnFrom(deep + "</graphml>");
        QVERIFY(!drawn && drawn.error().code == ErrorCode::NetworkTooDeep);
        const auto gml = drawnFrom("graph [" + QByteArray("a [ ").repeated(100'000));
        QVERIFY(!gml && gml.error().code == ErrorCode::NetworkTooDeep);
        const auto json = drawnFrom("{\"coordinates\": " + QByteArray(100'000, '['));
        QVERIFY(!json && json.error().code == ErrorCode::JsonTooDeep);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFile)
#include "tst_networkfile.moc"
