// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/networkfile.h"
#include "network/network.h"
#include "project/edits.h"
#include <QFile>
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
        QVERIFY2(!messageOf(drawn.error()).contains(u'{'), qPrintable(messageOf(drawn.error())));
    }
    void deepNestingIsRefused() {
        QByteArray deep = "<graphml>";
        for (int i = 0; i < 100'000; ++i) deep += "<a>";
        for (int i = 0; i < 100'000; ++i) deep += "</a>";
        const auto drawn = drawnFrom(deep + "</graphml>");
        QVERIFY(!drawn && drawn.error().code == ErrorCode::NetworkTooDeep);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFile)
#include "tst_networkfile.moc"
