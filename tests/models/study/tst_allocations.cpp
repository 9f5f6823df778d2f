// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "study/layoutsearch.h"
#include "training/layer.h"
#include "training/machine.h"
#include "training/profile.h"
#include <QTest>
#include <atomic>
#include <cstdlib>
#include <new>

// Every allocation of this program counts, of all threads.
namespace {
std::atomic<std::int64_t> allocations = 0;

void* counted(std::size_t size, std::size_t alignment) {
    ++allocations;
    const std::size_t whole = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    if (void* p = alignment > alignof(std::max_align_t) ? std::aligned_alloc(alignment, whole) : std::malloc(whole)) return p;
    throw std::bad_alloc();
}
} // namespace

void* operator new(std::size_t size) { return counted(size, 1); }
void* operator new[](std::size_t size) { return counted(size, 1); }
void* operator new(std::size_t size, std::align_val_t alignment) { return counted(size, static_cast<std::size_t>(alignment)); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return counted(size, static_cast<std::size_t>(alignment)); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete[](void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }

using namespace spanwright;

namespace {

training::StepInput job(const char* model) {
    const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
    training::StepInput in;
    in.shape = c.model(model)->shape;
    training::Fabrics fabrics;
    fabrics.nic = BitRate(400, units::Gbps);
    in.machine = training::machineOf(*c.accelerator("h100-sxm"), fabrics, Precision::Bf16);
    in.profile = training::defaultProfile().profile;
    in.accelerators = 1024;
    in.globalBatch = 1024;
    in.layout.tensor = 8;
    in.layout.pipeline = 4;
    in.layout.offloadsWeights = in.layout.offloadsActivations = true;
    in.layout.offloadedOptimizer = Fraction(1, units::one);
    in.crossSite.sites = 2;
    in.crossSite.boundaries = 1;
    in.crossSite.boundary[0] = {Cut::Pipeline, Duration(3, units::ms), BitRate(3.2, units::Tbps)};
    return in;
}

template <class Work> std::int64_t allocationsOf(Work work) {
    const std::int64_t before = allocations;
    work();
    return allocations - before;
}

} // namespace

class TestAllocations final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCounterCounts() {
        int* volatile kept = nullptr;
        QCOMPARE(allocationsOf([&] { kept = new int(7); }), std::int64_t(1));
        delete kept;
        std::vector<double> grown;
        QVERIFY(allocationsOf([&] { for (int i = 0; i < 100; ++i) grown.push_back(i); }) > 4);
    }
    void oneConfigurationAllocatesNothing() {
        double sink = 0;
        for (const char* model : {"gpt3-175b", "mixtral-8x7b", "deepseek-v3", "nemotron-3-nano"}) {
            if (!catalogue::Catalogue::shipped().model(model)) continue;
            training::StepInput in = job(model);
            QCOMPARE(allocationsOf([&] { sink += training::memory(in).total().base(); }), std::int64_t(0));
            training::LayerTimes times;
            QCOMPARE(allocationsOf([&] { times = training::layerTimes(in); }), std::int64_t(0));
            for (const Cut cut : {Cut::Pipeline, Cut::Data, Cut::Tensor, Cut::Expert, Cut::Context}) {
                in.crossSite.boundary[0].cut = cut;
                QCOMPARE(allocationsOf([&] { sink += training::step(in, times).total().base(); }), std::int64_t(0));
            }
        }
        QVERIFY(sink > 0);
    }
    void aSearchAllocatesByTaskAndNotByConfiguration() {
        training::StepInput in = job("gpt3-175b");
        in.crossSite = {};
        static_cast<void>(study::searchLayouts(in, study::LayoutSpace::Usual, 10, {}, 1)); // what the threading library sets up once
        study::LayoutSearch found;
        const std::int64_t count = allocationsOf([&] { found = study::searchLayouts(in, study::LayoutSpace::Full, 10, {}, 1); });
        qInfo("%lld allocations for %lld layouts, %lld of them timed", static_cast<long long>(count), static_cast<long long>(found.considered), static_cast<long long>(found.timed));
        QVERIFY(found.timed > 100'000);
        QVERIFY(count < found.timed / 100);
    }
};

QTEST_GUILESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
