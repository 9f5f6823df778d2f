// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "catalogue/catalogue.h"
#include "evidence/fieldresults.h"
#include "project/edits.h"
#include "report/report.h"
#include "text/language.h"
#include "window/mainwindow.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <map>
#include <set>

using namespace spanwright;
using namespace spanwright::widgets;
using namespace Qt::StringLiterals;

namespace {

const QString kZh = QStringLiteral(SPANWRIGHT_SOURCE_DIR "/translations/spanwright_zh_CN.ts");
const QString kEn = QStringLiteral(SPANWRIGHT_SOURCE_DIR "/translations/spanwright_en.ts");

struct Row {
    QString context, source, type;
    QStringList translations; ///< one, or one for each plural form
};

std::vector<Row> rowsOf(const QString& path) {
    QFile file(path);
    std::vector<Row> rows;
    if (!file.open(QIODevice::ReadOnly)) return rows;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        else if (xml.name() == QLatin1String("message")) rows.push_back({context, {}, {}, {}});
        else if (xml.name() == QLatin1String("source")) rows.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            rows.back().type = xml.attributes().value(QLatin1String("type")).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            rows.back().translations = {text.trimmed()};
        }
    }
    return rows;
}

std::multiset<QString> placeholders(const QString& text) {
    static const QRegularExpression hole(uR"(\{\w+\}|%L?\d|%n)"_s);
    std::multiset<QString> found;
    for (const auto& match : hole.globalMatch(text)) found.insert(match.captured());
    return found;
}

bool hasHan(const QString& text) {
    static const QRegularExpression han(u"\\p{Han}"_s);
    return text.contains(han);
}

/// Names, abbreviations and pure patterns that are the same in Chinese.
const std::set<QString>& sameInBoth() {
    static const std::set<QString> same{u"MFU"_s, u"BF16"_s, u"FP8"_s, u"MXFP8"_s, u"FP4"_s, u"1F1B"_s, u"GPipe"_s, u"null"_s, u"PUE"_s, u"{reason}"_s, u"&100 %"_s, u"%1 × %2"_s, u"%1 of %2"_s, u"%1[*] – Spanwright"_s,
                                        u"%1 · %2 · %3 %4"_s, u"%1: %2"_s, u"%1:"_s, u"PDF"_s, u"HTML"_s, u"CSV"_s, u"Markdown"_s, u"XLSX"_s, u"PDF (*.pdf);;HTML (*.html)"_s, u"{site}: {owner} ({kind})"_s, u"%1, %2"_s, u"%1, +%2"_s, u"%1 (%2)"_s, u"ROADM"_s, u"V-half"_s, u"DualPipe"_s, u"H = {steps}"_s, u"K = {held}"_s,
                                        u"{title}, {distance}: {bound}{efficiency} ({evidence}; {source})"_s};
    return same;
}

QString deMnemonic(QString text) {
    static const QRegularExpression mark(u"\\(&\\w\\)|&"_s);
    return text.remove(mark);
}

/// Texts a person sees in the window and its actions.
std::multimap<QString, QString> visibleTexts(QWidget& window) {
    std::multimap<QString, QString> texts;
    const auto add = [&](const QObject* from, const QString& text) {
        if (!text.isEmpty()) texts.emplace(text, QString::fromLatin1(from->metaObject()->className()) + QLatin1Char(' ') + from->objectName());
    };
    for (const QAction* action : window.findChildren<QAction*>()) add(action, action->text());
    for (const QWidget* w : window.findChildren<QWidget*>()) {
        if (w->objectName().startsWith(QLatin1String("qt_dockwidget_"))) continue; // Qt's own buttons, behind our titles and never shown
        add(w, w->toolTip());
        add(w, w->accessibleName());
        add(w, w->windowTitle());
        if (const auto* label = qobject_cast<const QLabel*>(w)) add(w, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(w)) add(w, button->text());
        if (const auto* bar = qobject_cast<const QTabBar*>(w))
            for (int i = 0; i < bar->count(); ++i) add(w, bar->tabText(i));
        if (const auto* view = qobject_cast<const QAbstractItemView*>(w); view && view->model())
            for (int r = 0; r < view->model()->rowCount(); ++r)
                for (int c = 0; c < view->model()->columnCount(); ++c) add(w, view->model()->index(r, c).data().toString());
    }
    return texts;
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"spanwright-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }
    void cleanup() { setLanguage(u"en"_s); }

    void filesAreComplete() {
        const std::vector<Row> rows = rowsOf(kZh);
        QVERIFY(rows.size() > 700);
        for (const Row& row : rows) {
            QVERIFY2(row.type.isEmpty(), qPrintable(row.type + u": "_s + row.source));
            const QString& chinese = row.translations.front();
            QVERIFY2(hasHan(chinese) || sameInBoth().contains(row.source), qPrintable(row.source));
            QVERIFY2(placeholders(row.source) == placeholders(chinese), qPrintable(row.source + u" / "_s + chinese));
            if (row.context == QLatin1String("Actions")) QVERIFY2(row.source.contains(u'&') == chinese.contains(u'&'), qPrintable(row.source));
        }
        for (const Row& row : rowsOf(kEn)) QVERIFY2(row.type.isEmpty(), qPrintable(row.source));
    }

    /// The .ts files hold what the sources say now: lupdate changes nothing.
    void filesAreCurrent() {
        QTemporaryDir folder;
        for (const QString& path : {kZh, kEn}) {
            const QString copy = folder.filePath(u"copy.ts"_s);
            QFile::remove(copy);
            QVERIFY(QFile::copy(path, copy));
            QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-no-ui-lines"_s, u"-extensions"_s, u"cpp,h"_s, u"-tr-function-alias"_s, u"QT_TRANSLATE_NOOP+=SW_TEXT"_s, u"app"_s, u"models"_s, u"widgets"_s};
            if (path == kEn) arguments << u"-pluralonly"_s;
            QProcess lupdate;
            lupdate.setWorkingDirectory(QStringLiteral(SPANWRIGHT_SOURCE_DIR));
            lupdate.start(QStringLiteral(SPANWRIGHT_LUPDATE), arguments << u"-ts"_s << copy);
            QVERIFY(lupdate.waitForFinished(120000));
            QCOMPARE(lupdate.exitCode(), 0);
            const auto sources = [](const QString& file) {
                std::set<QString> all;
                for (const Row& row : rowsOf(file)) all.insert(row.context + QLatin1Char('|') + row.source);
                return all;
            };
            const std::set<QString> now = sources(copy);
            const std::set<QString> kept = sources(path);
            QVERIFY(!now.empty());
            for (const QString& source : now) QVERIFY2(kept.contains(source), qPrintable(u"run update_translations and translate: "_s + source));
            for (const QString& source : kept) QVERIFY2(now.contains(source), qPrintable(u"run update_translations; no longer used: "_s + source));
        }
    }

    void modelPatternsAreTranslated() {
        const text::Translator chinese = translatorFor(u"zh_CN"_s);
        for (const text::Entry* entry : text::allEntries()) {
            const QString english = qstr(entry->pattern);
            QVERIFY2(qstr(chinese(entry->pattern)) != english || sameInBoth().contains(english), entry->id.data());
        }
    }

    void oneSourceHasOneTranslation() {
        const std::set<QString> twoMeanings{u"Figure"_s, u"Figures"_s}; // of results 指标, of the catalogue 参数
        std::map<QString, QString> seen;
        for (const Row& row : rowsOf(kZh)) {
            const auto [it, isNew] = seen.emplace(row.source, row.translations.front());
            QVERIFY2(isNew || it->second == row.translations.front() || twoMeanings.contains(row.source), qPrintable(row.source));
        }
    }

    void glossaryIsFollowed() {
        QFile file(QStringLiteral(SPANWRIGHT_SOURCE_DIR "/docs/glossary.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<QString, QString> terms;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList cells = line.split(QLatin1Char('|'));
            if (cells.size() == 5) terms[cells[1].trimmed().toLower()] = cells[2].trimmed();
        }
        int checked = 0;
        for (const Row& row : rowsOf(kZh)) {
            const auto term = terms.find(deMnemonic(row.source).toLower());
            if (term == terms.end() || row.context == QLatin1String("Actions")) continue; // actions are verbs
            ++checked;
            QVERIFY2(deMnemonic(row.translations.front()) == term->second, qPrintable(row.source + u" / "_s + row.translations.front()));
        }
        QVERIFY(checked > 60);
    }

    void shippedTextsAreListed() {
        const auto isListed = [](const std::string& english) { return std::holds_alternative<const text::Entry*>(text::shipped(english)); };
        for (const catalogue::Fibre& f : catalogue::Catalogue::shipped().fibres()) QVERIFY2(isListed(f.name), f.name.c_str());
        for (const catalogue::Region& r : catalogue::Catalogue::shipped().regions()) QVERIFY2(isListed(r.name), r.name.c_str());
        QVERIFY(!evidence::fieldResults().empty());
        for (const evidence::FieldResult& r : evidence::fieldResults()) QVERIFY2(isListed(r.title) && isListed(r.evidence), r.id.c_str());
        for (const report::AssumptionRow& r : report::assumptionRows(edits::defaultAssumptions())) QVERIFY2(isListed(r.source), r.source.c_str());
        for (const assess::Sample& s : assess::samples()) {
            QVERIFY2(isListed(s.scenario.name) && isListed(s.scenario.about), s.id.c_str());
            const Result<Project> chinese = assess::sampleProject(s.id, translatorFor(u"zh_CN"_s));
            QVERIFY(chinese && hasHan(qstr(chinese->scenarios.front()->name)) && hasHan(qstr(chinese->scenarios.front()->about)));
        }
        QCOMPARE(text::renderShipped("my own fibre", translatorFor(u"zh_CN"_s)), std::string("my own fibre"));
    }

    void englishPlurals() {
        setLanguage(u"en"_s);
        const auto moved = [](int n) { return QCoreApplication::translate("spanwright::widgets::CanvasView", "Move %n site(s)", nullptr, n); };
        QCOMPARE(moved(1), u"Move 1 site"_s);
        QCOMPARE(moved(2), u"Move 2 sites"_s);
        setLanguage(u"zh_CN"_s);
        QCOMPARE(moved(2), u"移动 2 个站点"_s);
    }

    /// The window is built in English; after the switch nothing that has a translation still reads English, and back.
    void switchingReachesEveryPanel() {
        std::map<QString, QString> toChinese;
        std::set<QString> chineseTexts;
        for (const Row& row : rowsOf(kZh))
            if (row.source != row.translations.front()) toChinese.emplace(row.source, row.translations.front());
        for (const auto& [english, chinese] : toChinese) chineseTexts.insert(chinese);
        MainWindow window;
        QVERIFY(window.openSample(u"1"_s));
        const Scenario& s = window.document().scenario();
        for (const std::string& own : {s.name, s.about}) toChinese.erase(qstr(own)); // the user's own from now on
        window.show();
        QAction* save = window.actions()[ActionId::Save];
        QCOMPARE(save->text(), u"&Save"_s);
        window.actions()[ActionId::Chinese]->trigger();
        QTest::qWait(300);
        QCOMPARE(save->text(), u"保存(&S)"_s);
        const Cluster& cluster = *s.sites.front()->clusters.front();
        for (const std::set<ItemRef>& items : std::vector<std::set<ItemRef>>{
                 {}, {ref(s.sites.front()->id)}, {ref(cluster.id)}, {ref(cluster.pools.front()->id)}, {ref(s.links.front()->id)}, {ref(s.jobs.front()->id)}}) {
            window.document().select(items);
            QTest::qWait(50);
            for (const auto& [text, where] : visibleTexts(window)) QVERIFY2(!toChinese.contains(text), qPrintable(where + u": "_s + text));
        }
        window.actions()[ActionId::English]->trigger();
        QTest::qWait(300);
        QCOMPARE(save->text(), u"&Save"_s);
        for (const auto& [text, where] : visibleTexts(window)) QVERIFY2(!chineseTexts.contains(text), qPrintable(where + u": "_s + text));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
