// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/scaling.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace spanwright;
using namespace spanwright::training;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
ScalingLaw law(const char* id) { return *scalingLaw(id, shipped()); }
bool isNear(double value, double expected, double tolerance) { return std::abs(value - expected) <= tolerance * std::abs(expected); }
double cost(const TrainedSize& s, double weight) { return kTrainingFlops * s.parameters * s.tokens.base() + weight * s.parameters; }
/// The size of which a model is compute-optimal by the law: "70B-Chinchilla".
TrainedSize optimalOf(const ScalingLaw& l, double parameters) {
    const double tokens = std::pow(l.dataExponent * l.dataFactor / (l.sizeExponent * l.sizeFactor) * std::pow(parameters, l.sizeExponent), 1 / l.dataExponent);
    return {parameters, TokenCount(tokens, units::tok)};
}

} // namespace

class TestScaling final : public QObject {
    Q_OBJECT
    std::mt19937_64 m_random{20261126};
    double between(double low, double high) { return std::exp(std::uniform_real_distribution(std::log(low), std::log(high))(m_random)); }

private Q_SLOTS:
    void everyLawIsThereWithItsSourceAndItsRuns() {
        const std::vector<ScalingLaw> laws = scalingLaws(shipped());
        QCOMPARE(laws.size(), std::size_t{4});
        QCOMPARE(laws.front().id, std::string(kUsualLaw));
        for (const ScalingLaw& l : laws) {
            QVERIFY2(!l.name.empty() && l.source.size() > 20, l.id.c_str());
            QVERIFY2(l.mostParameters > 1e9 && l.mostTokens > 1e11, l.id.c_str());
        }
        QVERIFY(!scalingLaw("nobody-1900", shipped()));
    }
    void theReplicationHasChinchillaAtItsOwnCompute() { // 70 bn parameters on 1.4 tn tokens, "about 20 tokens a parameter" (arXiv 2404.10102)
        const TrainedSize chinchilla{70e9, TokenCount(1.4e12, units::tok)};
        const TrainedSize s = law("besiroglu-2024").optimumOf(chinchilla.trainingFlops());
        QVERIFY2(isNear(s.tokensPerParameter(), 20, 0.1), qPrintable(QString::number(s.tokensPerParameter())));
        QVERIFY(isNear(s.parameters, 70e9, 0.06) && isNear(s.tokens.base(), 1.4e12, 0.06));
    }
    void chinchillasOwnApproachThreeHasFortyBillionAtGophersCompute() { // arXiv 2203.15556, section 3.4
        QVERIFY(isNear(law("de-vries-2023").optimumOf(FlopCount(5.76e23, units::flop)).parameters, 40e9, 0.06));
    }
    void roundingMovesTheOptimumAsPublished() { // about 70 tokens a parameter of the printed constants, about 20 of the refit (arXiv 2404.10102)
        const FlopCount compute(5.76e23, units::flop);
        QVERIFY(law("hoffmann-2022").optimumOf(compute).tokensPerParameter() > 3 * law("besiroglu-2024").optimumOf(compute).tokensPerParameter());
    }
    /// Rows of arXiv 2401.00448 by the constants that it uses: quality of a Chinchilla model, served tokens, best size.
    void publishedInferenceOptima_data() {
        QTest::addColumn<double>("chinchilla");
        QTest::addColumn<double>("served");
        QTest::addColumn<double>("parameters");
        QTest::addColumn<double>("tokens");  // over those of the Chinchilla model; 0: not printed
        QTest::addColumn<double>("saving");  // 0: not printed
        QTest::newRow("7 bn, 100 bn tokens") << 7e9 << 1e11 << 6e9 << 1.18 << 0.0;
        QTest::newRow("13 bn, 2 tn tokens") << 13e9 << 2e12 << 7e9 << 0.0 << 0.17;
        QTest::newRow("30 bn, 10 tn tokens") << 30e9 << 1e13 << 13.6e9 << 2.84 << 0.28;
        QTest::newRow("70 bn, 10 tn tokens") << 70e9 << 1e13 << 41.6e9 << 7.92 / 4.26 << 0.12;
    }
    void publishedInferenceOptima() {
        QFETCH(double, chinchilla);
        QFETCH(double, served);
        QFETCH(double, parameters);
        QFETCH(double, tokens);
        QFETCH(double, saving);
        const ScalingLaw l = law("de-vries-2023");
        const TrainedSize like = optimalOf(l, chinchilla);
        const double weight = kInferenceFlops * served;
        const TrainedSize best = l.cheapest(l.loss(like), weight);
        QVERIFY2(isNear(best.parameters, parameters, 0.01), qPrintable(QString::number(best.parameters)));
        if (tokens > 0) QVERIFY(isNear(best.tokens / like.tokens, tokens, 0.01));
        if (saving > 0) QVERIFY(std::abs(1 - cost(best, weight) / cost(like, weight) - saving) < 0.005);
    }
    void publishedTokensAndSavingOfThatPaper() {
        const ScalingLaw l = law("de-vries-2023");
        QVERIFY(isNear(optimalOf(l, 70e9).tokens.base(), 4.26e12, 0.005));
        const TrainedSize like = optimalOf(l, 13e9);
        const double weight = kInferenceFlops * 2e12;
        QVERIFY(isNear(cost(like, weight) - cost(l.cheapest(l.loss(like), weight), weight), 1.7e22, 0.03));
    }
    /// Its rows in dollars: A100, training at 1.50 USD/h and half the peak, answers at 1.10 USD/h and 1 % of the 8-bit peak, 70 prompt and
    /// 215 answer tokens. The print leaves open how it rounds; ours differ by up to 3 % of the size and 9 % of the tokens.
    void publishedCostOptima_data() {
        QTest::addColumn<double>("chinchilla");
        QTest::addColumn<double>("requests");
        QTest::addColumn<double>("parameters");
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("saving");
        QTest::newRow("30 bn, 1.5 bn requests") << 30e9 << 1.5e9 << 16e9 << 3.35e12 << 0.17;
        QTest::newRow("70 bn, 35.1 bn requests") << 70e9 << 35.1e9 << 21.5e9 << 27e12 << 0.54;
    }
    void publishedCostOptima() {
        QFETCH(double, chinchilla);
        QFETCH(double, requests);
        QFETCH(double, parameters);
        QFETCH(double, tokens);
        QFETCH(double, saving);
        const double training = 1.5 / (312e12 * 0.5), prompt = 1.1 / (624e12 * 0.5), answer = 1.1 / (624e12 * 0.01);
        const double weight = kInferenceFlops * requests * (70 * prompt + 215 * answer) / training;
        const ScalingLaw l = law("de-vries-2023");
        const TrainedSize like = optimalOf(l, chinchilla), best = l.cheapest(l.loss(like), weight);
        QVERIFY2(isNear(best.parameters, parameters, 0.03), qPrintable(QString::number(best.parameters)));
        QVERIFY2(isNear(best.tokens.base(), tokens, 0.09), qPrintable(QString::number(best.tokens.base())));
        QVERIFY(std::abs(1 - cost(best, weight) / cost(like, weight) - saving) < 0.025);
    }
    void llamaThreesOwnFitGivesItsOwnSize() { // 402 bn on 16.55 tn tokens at 3.8e25 FLOP (arXiv 2407.21783)
        for (const PublishedOptimum& p : publishedOptima(shipped()))
            if (p.id == "llama-3") {
                const TrainedSize s = p.at(FlopCount(3.8e25, units::flop));
                QVERIFY(isNear(s.tokens.base(), 16.55e12, 0.03) && isNear(s.parameters, 402e9, 0.04));
                return;
            }
        QFAIL("Llama 3 is not there");
    }
    void nothingServedIsComputeOptimal() {
        for (const ScalingLaw& l : scalingLaws(shipped()))
            for (int i = 0; i < 50; ++i) {
                const double loss = l.irreducible + between(0.05, 1);
                const TrainedSize a = l.cheapest(loss, 0), b = l.computeOptimal(loss), c = l.optimumOf(b.trainingFlops()), nearly = l.cheapest(loss, 1);
                QCOMPARE(a.parameters, b.parameters);
                QVERIFY(isNear(l.loss(b), loss, 1e-9));
                QVERIFY2(isNear(c.parameters, b.parameters, 1e-9), "least compute for a loss and least loss for a compute are one");
                QVERIFY(isNear(nearly.parameters, b.parameters, 1e-4));
            }
    }
    void moreServedTokensNeverRaiseTheSize() {
        for (const ScalingLaw& l : scalingLaws(shipped()))
            for (int i = 0; i < 30; ++i) {
                const double loss = l.irreducible + between(0.05, 1);
                double last = l.computeOptimal(loss).parameters;
                for (double weight = 1e6; weight < 1e20; weight *= 10) {
                    const TrainedSize s = l.cheapest(loss, weight);
                    QVERIFY(s.parameters <= last * (1 + 1e-9) && s.parameters > l.leastSize(loss));
                    QVERIFY(isNear(l.loss(s), loss, 1e-9));
                    last = s.parameters;
                }
            }
    }
    void noOtherSizeIsCheaper() {
        for (const ScalingLaw& l : scalingLaws(shipped()))
            for (int i = 0; i < 200; ++i) {
                const double loss = l.irreducible + between(0.05, 1), weight = between(1e8, 1e16);
                const TrainedSize best = l.cheapest(loss, weight);
                for (const double factor : {0.99, 1.01, between(0.5, 2)}) {
                    const double parameters = best.parameters * factor;
                    const std::optional<TokenCount> tokens = l.tokensFor(parameters, loss);
                    QVERIFY(!tokens || cost({parameters, *tokens}, weight) >= cost(best, weight) * (1 - 1e-12));
                }
            }
    }
    void tooSmallASizeReachesNothing() {
        const ScalingLaw l = law("besiroglu-2024");
        const double least = l.leastSize(2.2);
        QVERIFY(!l.tokensFor(least * 0.999, 2.2) && l.tokensFor(least * 1.001, 2.2));
        QVERIFY(!l.tokensFor(1e15, l.irreducible));
    }
    void theIntervalIsThePublishedOne() { // 4 to 40 tokens a parameter at 1e26 FLOP (arXiv 2404.10102)
        const ScalingLaw l = law("besiroglu-2024");
        QCOMPARE(l.leastOptimal, 4.0);
        QCOMPARE(l.mostOptimal, 40.0);
        const FlopCount compute(1e26, units::flop);
        for (const double ratio : {4.0, 40.0}) QVERIFY(isNear(l.withOptimum(ratio, compute).optimumOf(compute).tokensPerParameter(), ratio, 1e-9));
        const double own = l.optimumOf(compute).tokensPerParameter();
        QVERIFY(own > 4 && own < 40);
        QVERIFY(isNear(l.withOptimum(own, compute).sizeFactor, l.sizeFactor, 1e-9));
    }
    void whatIsOutsideTheRunsIsExtrapolated() {
        const ScalingLaw l = law("besiroglu-2024");
        const auto size = [](double parameters, double tokens) { return TrainedSize{parameters, TokenCount(tokens, units::tok)}; };
        QVERIFY(!l.isExtrapolated(size(1e9, 2e10)));
        QVERIFY(l.isExtrapolated(size(70e9, 1.4e12)) && l.isExtrapolated(size(1e9, 4e11)) && l.isExtrapolated(size(1e7, 1e9)));
        QVERIFY2(l.isExtrapolated(size(1e8, 4e10)), "400 tokens a parameter");
    }
};

QTEST_GUILESS_MAIN(TestScaling)
#include "tst_scaling.moc"
