// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "exchange/huggingface.h"
#include "text/modelterms.h"
#include "training/conventions.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::training;

namespace {

QByteArray data(const QString& name) {
    QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ModelShape config(const QString& name) { return exchange::shapeFromConfig(data(QStringLiteral("huggingface/%1.json").arg(name)).toStdString())->shape; }

ModelShape preset(const QString& id) { return catalogue::Catalogue::shipped().model(id.toStdString())->shape; }

/// GPT of the benchmarks: feed-forward 4 times the hidden width, tied embedding.
ModelShape plainGpt(int layers, int hidden, int vocabulary) {
    ModelShape s;
    s.layers = layers;
    s.hidden = s.headDim = hidden;
    s.heads = s.kvHeads = 1;
    s.ffn = 4 * hidden;
    s.vocabulary = vocabulary;
    s.isTied = true;
    return s;
}

ModelShape shapeOf(const QJsonObject& row) {
    if (row.contains(QStringLiteral("catalogue"))) return preset(row[QStringLiteral("catalogue")].toString());
    ModelShape s = row.contains(QStringLiteral("config")) ? config(row[QStringLiteral("config")].toString())
                                                          : plainGpt(row[QStringLiteral("layers")].toInt(), row[QStringLiteral("hidden")].toInt(), row[QStringLiteral("vocabulary")].toInt());
    if (row.contains(QStringLiteral("mtp"))) s.mtpDepth = row[QStringLiteral("mtp")].toInt();
    if (row.contains(QStringLiteral("mamba_heads"))) s.mambaHeads = row[QStringLiteral("mamba_heads")].toInt();
    if (row.contains(QStringLiteral("positions"))) s.learnedPositions = row[QStringLiteral("sequence")].toInt();
    return s;
}

FlopConvention conventionOf(const QString& id) {
    for (int i = 0; i < kFlopConventions; ++i)
        if (QString::fromUtf8(text::entry(static_cast<ModelTerm>(i)).id.data()) == QStringLiteral("convention.") + id) return static_cast<FlopConvention>(i);
    qFatal("unknown convention %s", qPrintable(id));
}

double flops(const ModelShape& s, int sequence, Recompute recompute, FlopConvention convention) { return flopsPerToken(s, sequence, recompute, convention).in(units::flop); }

} // namespace

class TestShape final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printedFlopsFollowTheirConvention_data() {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = QJsonDocument::fromJson(data(QStringLiteral("flop-rows.json"))).object()[QStringLiteral("rows")].toArray();
        QVERIFY(rows.size() >= 40);
        for (const QJsonValue& row : rows) QTest::newRow(qPrintable(row[QStringLiteral("id")].toString())) << row.toObject();
    }
    void printedFlopsFollowTheirConvention() {
        QFETCH(QJsonObject, row);
        const double printed = row[QStringLiteral("tflops")].toDouble() * 1e12 / row[QStringLiteral("tokens_per_s")].toDouble();
        const ModelShape shape = shapeOf(row);
        const FlopConvention convention = conventionOf(row[QStringLiteral("convention")].toString());
        const double ours = flops(shape, row[QStringLiteral("sequence")].toInt(), Recompute::Full, convention);
        const QByteArray said = QStringLiteral("%1 %2: %3 %").arg(row[QStringLiteral("model")].toString(), row[QStringLiteral("convention")].toString()).arg(100 * (ours / printed - 1), 0, 'f', 3).toUtf8();
        if (qEnvironmentVariableIsSet("SPANWRIGHT_PRINT")) qInfo("%s", said.constData());
        QVERIFY2(std::abs(ours / printed - 1) < row[QStringLiteral("bound")].toDouble(), said.constData());
    }

    void conventionsConvertAndBack() {
        const ModelShape s = preset(QStringLiteral("gpt3-175b"));
        for (int i = 0; i < kFlopConventions; ++i) {
            const auto to = static_cast<FlopConvention>(i);
            const FlopRate there = converted(FlopRate(200, units::teraflopPerS), FlopConvention::Model, to, s, 2048, Recompute::Full);
            const FlopRate back = converted(there, to, FlopConvention::Model, s, 2048, Recompute::Full);
            QVERIFY(std::abs(back.in(units::teraflopPerS) - 200) < 1e-9);
        }
    }

    void recomputationIsOneForwardOfTheLayers() {
        const ModelShape s = preset(QStringLiteral("gpt3-175b"));
        const PartFlops f = forwardFlops(s, meanContext(s, 2048));
        QCOMPARE(flops(s, 2048, Recompute::None, FlopConvention::Hardware), 3 * f.total());
        QCOMPARE(flops(s, 2048, Recompute::Selective, FlopConvention::Hardware), 3 * f.total() + f.core);
        QCOMPARE(flops(s, 2048, Recompute::Full, FlopConvention::Hardware), 4 * f.total() - f.head);
        // Narayanan et al. (arXiv 2104.04473) eq. 3: 96 l h^2 (1 + s/6h + V/16lh) a token
        const double l = 96, h = 12288, v = 50257, seq = 2048;
        const double theirs = 96 * l * h * h * (1 + seq / (6 * h) + v / (16 * l * h));
        QVERIFY(std::abs(flops(s, 2048, Recompute::Full, FlopConvention::HardwareFull) / theirs - 1) < 1e-12);
    }

    void contextOfWindowsAndPackedDocuments() {
        ModelShape s;
        QCOMPARE(meanContext(s, 4096), 2048.0);
        s.packedLength = 1024;
        QCOMPARE(meanContext(s, 4096), 512.0);
        s.packedLength = 8192; // longer than the sequence
        QCOMPARE(meanContext(s, 4096), 2048.0);
        s.packedLength = 0;
        s.window = 1024; // 1024 keys but for the first 1024 tokens, which see half of it: 1024 - 1024 / 8
        QCOMPARE(meanContext(s, 4096), 896.0);
        s.windowEvery = 2;
        QCOMPARE(meanContext(s, 4096), (896.0 + 2048) / 2);
        s.windowLayers = 24; // of 32
        QCOMPARE(meanContext(s, 4096), 0.75 * 896 + 0.25 * 2048);
        s.windowLayers = 0;
        s.isCausal = false;
        s.windowEvery = 1;
        QCOMPARE(meanContext(s, 4096), 1024.0);
    }

    void brutalCountOfTheWindow() {
        ModelShape s;
        s.window = 100;
        double keys = 0;
        for (int token = 0; token < 1000; ++token) keys += std::min(token + 1, s.window);
        QVERIFY(std::abs(meanContext(s, 1000) / (keys / 1000) - 1) < 0.01); // the diagonal counts half in ours
    }

    void partsSumToTheModelNumbers() {
        for (const QString& name : {QStringLiteral("nemotron-3-super"), QStringLiteral("deepseek-v3"), QStringLiteral("gpt2")}) {
            const ModelShape s = config(name);
            const ModelNumbers n = modelNumbers(s, 4096);
            QCOMPARE(n.parameters, allParameters(s).total());
            QCOMPARE(n.active, activeParameters(s).total());
            QCOMPARE(n.forwardPerToken.in(units::flop), forwardFlops(s, meanContext(s, 4096)).total());
            QVERIFY(n.active <= n.parameters);
        }
    }

    void mambaBlockCountsItsParts() {
        // Nemotron-H 8B: h 4096, 128 heads of 64, state 128, 8 groups, kernel 4 (arXiv 2504.03624)
        const ModelShape s = config(QStringLiteral("nemotron-h-8b"));
        const double inner = 128 * 64, maps = 2 * 8 * 128;
        const double expected = 4096 * (2 * inner + maps + 128) + (inner + maps) * 5 + 3 * 128 + inner + inner * 4096;
        QCOMPARE(layerParameters(s).mamba, expected);
        QCOMPARE(mambaFlopsPerToken(s), 2 * 4096 * (3 * inner + maps + 128) + 7 * inner * 128);
    }

    void everyPresetWithAShapeIsComplete() {
        for (const auto& model : catalogue::Catalogue::shipped().models())
            if (model.shape.hidden > 0) QVERIFY2(model.isComplete, model.id.c_str());
        const ModelShape s = preset(QStringLiteral("nemotron-3-super"));
        ModelShape read = config(QStringLiteral("nemotron-3-super"));
        read.ffn = s.ffn; // no dense block
        QVERIFY(s == read);
    }
};

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
