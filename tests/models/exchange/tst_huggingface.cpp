// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/huggingface.h"
#include "training/shape.h"
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace spanwright;
using exchange::ImportedModel;

namespace {

const QString kFolder = QStringLiteral(SPANWRIGHT_TEST_DATA "/huggingface/");

QByteArray textOf(const QString& name) {
    QFile file(kFolder + name + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray with(const QString& name, const QString& key, const QJsonValue& value) {
    QJsonObject object = QJsonDocument::fromJson(textOf(name)).object();
    if (value.isUndefined()) object.remove(key);
    else object.insert(key, value);
    return QJsonDocument(object).toJson();
}

ImportedModel imported(const QString& name) { return exchange::shapeFromConfig(textOf(name).toStdString()).value(); }

std::string argument(const Error& error, const char* name) {
    for (const text::Argument& a : error.arguments)
        if (a.name == name)
            if (const auto* s = std::get_if<std::string>(&a.value)) return *s;
    return {};
}

bool readsField(const ImportedModel& m, const char* theirs, const char* ours) {
    return std::any_of(m.used.begin(), m.used.end(), [&](const auto& u) { return u.theirs == theirs && u.ours == ours; });
}

} // namespace

class TestHuggingFace final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parametersMatchThePublishedOnes_data() {
        QTest::addColumn<double>("total");
        QTest::addColumn<double>("active");
        const QJsonObject models = QJsonDocument::fromJson(textOf(QStringLiteral("published"))).object()[QStringLiteral("models")].toObject();
        QVERIFY(models.size() >= 18);
        for (auto it = models.begin(); it != models.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value()[QStringLiteral("parameters")].toDouble() << it.value()[QStringLiteral("active")].toDouble();
    }
    void parametersMatchThePublishedOnes() {
        QFETCH(double, total);
        QFETCH(double, active);
        const Result<ImportedModel> m = exchange::shapeFromConfig(textOf(QString::fromLatin1(QTest::currentDataTag())).toStdString());
        QVERIFY2(m, m ? "" : text::render(m.error().message()).c_str());
        const double parameters = training::allParameters(m->shape).total();
        QVERIFY2(std::abs(parameters / total - 1) < 0.015, qPrintable(QString::number(parameters, 'g', 12)));
        // published active counts are rounded to two digits, and some leave the embedding out (Qwen, DeepSeek, Kimi, Nemotron)
        if (active == 0) return;
        const training::PartParameters parts = training::activeParameters(m->shape);
        const double embedding = double(m->shape.vocabulary) * m->shape.hidden;
        const double counted = parts.total() - parts.prediction;
        QVERIFY2(counted > active * 0.985 - 0.05e9 && counted - 2 * embedding < active * 1.015 + 0.05e9, qPrintable(QString::number(counted, 'g', 12)));
    }

    void exactCountsOfReleasedWeights_data() {
        QTest::addColumn<double>("weights");
        QTest::newRow("gpt2") << 124439808.;
        QTest::newRow("gpt2-xl") << 1557611200.;
        QTest::newRow("llama-2-7b") << 6738415616.;
        QTest::newRow("llama-3.2-1b") << 1235814400.;
        QTest::newRow("mixtral-8x7b") << 46702792704.;
        QTest::newRow("qwen2.5-7b") << 7615616512.;
        QTest::newRow("gemma-7b") << 8537680896.;
        QTest::newRow("mistral-7b") << 7241732096.;
    }
    void exactCountsOfReleasedWeights() {
        QFETCH(double, weights);
        QCOMPARE(training::allParameters(imported(QString::fromLatin1(QTest::currentDataTag())).shape).total(), weights);
    }

    void saysWhatWasReadAndIgnored() {
        const ImportedModel m = imported(QStringLiteral("llama-2-7b"));
        QVERIFY(readsField(m, "num_key_value_heads", "kv_heads"));
        QCOMPARE(m.ignored, (std::vector<std::string>{"torch_dtype", "rms_norm_eps"}));
        QCOMPARE(m.sequence, 4096);
        QVERIFY(m.notes.empty());
        const ImportedModel gpt2 = imported(QStringLiteral("gpt2"));
        QCOMPARE(gpt2.shape.ffn, 4 * 768);
        QVERIFY(gpt2.shape.isTied && gpt2.shape.learnedPositions == 1024);
        QCOMPARE(gpt2.notes.size(), std::size_t(2)); // n_inner and tie_word_embeddings were assumed
    }

    void nestedTextModelIsRead() {
        const ImportedModel m = imported(QStringLiteral("gemma-3-27b"));
        QVERIFY(readsField(m, "text_config.hidden_size", "hidden"));
        QCOMPARE(m.ignored, std::vector<std::string>{"vision_config"});
        QCOMPARE(m.shape.windowLayers, 62 - 62 / 6);
        QCOMPARE(m.shape.vocabulary, 262208);
    }

    void windows() {
        QCOMPARE(imported(QStringLiteral("mistral-7b")).shape.windowLayers, 32);
        QCOMPARE(imported(QStringLiteral("gemma-2-9b")).shape.windowLayers, 21);
        QCOMPARE(imported(QStringLiteral("gpt-oss-120b")).shape.windowLayers, 18);
        QCOMPARE(imported(QStringLiteral("qwen2.5-7b")).shape.window, 0);
        const auto used = exchange::shapeFromConfig(with(QStringLiteral("qwen2.5-7b"), QStringLiteral("use_sliding_window"), true).toStdString());
        QCOMPARE(used->shape.windowLayers, 0); // the first 28 of 28 layers attend in full
        QCOMPARE(used->shape.window, 0);
    }

    void hybridsAndMixtures() {
        const ModelShape s = imported(QStringLiteral("nemotron-3-super")).shape;
        QCOMPARE(training::mambaLayers(s), 40);
        QCOMPARE(training::attentionLayers(s), 8);
        QCOMPARE(training::moeLayers(s), 40);
        QCOMPARE(training::denseFfnLayers(s), 0);
        QCOMPARE(training::expertWidth(s), 1024);
        const ModelShape h = imported(QStringLiteral("nemotron-h-8b")).shape;
        QCOMPARE(training::denseFfnLayers(h), 24);
        const ModelShape d = imported(QStringLiteral("deepseek-v3")).shape;
        QCOMPARE(training::moeLayers(d), 58);
        QCOMPARE(d.expertGroups, 8);
        QCOMPARE(d.groupsPerToken, 4);
        QCOMPARE(imported(QStringLiteral("falcon-7b")).shape.kvHeads, 1);
        QCOMPARE(imported(QStringLiteral("falcon-40b")).shape.kvHeads, 8);
    }

    void badConfigurationsNameTheKey_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("path");
        const QString llama = QStringLiteral("llama-2-7b"), hybrid = QStringLiteral("nemotron-h-8b");
        const auto row = [](const char* name, const QByteArray& json, ErrorCode code, const char* path) { QTest::newRow(name) << json << int(code) << QString::fromLatin1(path); };
        row("not json", "{", ErrorCode::JsonSyntax, "");
        row("a list", "[]", ErrorCode::JsonWrongType, "");
        row("no type", "{}", ErrorCode::JsonMissingKey, "model_type");
        row("type is a number", R"({"model_type": 3})", ErrorCode::JsonWrongType, "model_type");
        row("unknown type", R"({"model_type": "bert"})", ErrorCode::JsonBadValue, "model_type");
        row("missing layers", with(llama, QStringLiteral("num_hidden_layers"), QJsonValue::Undefined), ErrorCode::JsonMissingKey, "num_hidden_layers");
        row("null is missing", with(llama, QStringLiteral("vocab_size"), QJsonValue::Null), ErrorCode::JsonMissingKey, "vocab_size");
        row("text for a number", with(llama, QStringLiteral("hidden_size"), QStringLiteral("4096")), ErrorCode::JsonWrongType, "hidden_size");
        row("a fraction", with(llama, QStringLiteral("hidden_size"), 4096.5), ErrorCode::JsonBadValue, "hidden_size");
        row("negative", with(llama, QStringLiteral("num_attention_heads"), -1), ErrorCode::JsonBadValue, "num_attention_heads");
        row("too large", with(llama, QStringLiteral("vocab_size"), 1e12), ErrorCode::JsonBadValue, "vocab_size");
        row("number for a switch", with(llama, QStringLiteral("tie_word_embeddings"), 1), ErrorCode::JsonWrongType, "tie_word_embeddings");
        row("zero heads", with(llama, QStringLiteral("num_attention_heads"), 0), ErrorCode::ValueOutOfRange, "");
        row("no pattern", with(hybrid, QStringLiteral("hybrid_override_pattern"), QJsonValue::Undefined), ErrorCode::JsonMissingKey, "hybrid_override_pattern");
        row("wrong length", with(hybrid, QStringLiteral("hybrid_override_pattern"), QStringLiteral("M-*")), ErrorCode::JsonBadValue, "hybrid_override_pattern");
        row("wrong letter", with(hybrid, QStringLiteral("hybrid_override_pattern"), QString(52, QLatin1Char('x'))), ErrorCode::JsonBadValue, "hybrid_override_pattern");
        row("nested", with(QStringLiteral("gemma-3-27b"), QStringLiteral("text_config"), QJsonObject{{QStringLiteral("hidden_size"), 8}}), ErrorCode::JsonMissingKey, "text_config.num_hidden_layers");
    }
    void badConfigurationsNameTheKey() {
        QFETCH(QByteArray, json);
        QFETCH(int, code);
        QFETCH(QString, path);
        const Result<ImportedModel> m = exchange::shapeFromConfig(json.toStdString());
        QVERIFY(!m);
        QCOMPARE(int(m.error().code), code);
        QCOMPARE(QString::fromStdString(argument(m.error(), "path")), path);
        if (path == QLatin1String("model_type") && code == int(ErrorCode::JsonBadValue))
            QVERIFY(argument(m.error(), "expected").find("nemotron_h") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestHuggingFace)
#include "tst_huggingface.moc"
