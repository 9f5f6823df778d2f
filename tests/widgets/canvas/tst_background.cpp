// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/backgroundpicture.h"
#include "canvasfixture.h"
#include "project/scenariojson.h"
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace spanwright;
using namespace spanwright::widgets;
using test::CanvasFixture;

/// The picture under the plain canvas.
class TestBackground final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    /// A file of one colour.
    QString picture(const char* name, QSize size = {400, 200}) const {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        const QString path = m_folder.filePath(QLatin1String(name));
        image.save(path);
        return path;
    }
    static const BackgroundImage* of(const CanvasFixture& f) {
        const auto& background = f.document.scenario().drawing->background;
        return background ? &**background : nullptr;
    }
    static void setOpacity(CanvasFixture& f, double opacity) {
        Drawing drawing = *f.document.scenario().drawing;
        BackgroundImage changed = **drawing.background;
        changed.opacity = Fraction::fromBase(opacity);
        drawing.background = Shared<BackgroundImage>(changed);
        QVERIFY(f.document.apply(edits::put(f.document.project(), f.document.scenarioId(), drawing), QStringLiteral("Opacity")));
    }

private Q_SLOTS:
    void aPictureLiesUnderThePlainCanvas() {
        CanvasFixture f;
        QVERIFY(f.document.scenario().drawing->isMapShown);
        f.view.putBackground(picture("plan.png"));
        QVERIFY(of(f));
        QVERIFY(!f.document.scenario().drawing->isMapShown);
        QCOMPARE(f.steps(), 1);
        QVERIFY(of(f)->width > 0);
        BackgroundPicture shown;
        QVERIFY(shown.follow(*f.document.scenario().drawing));
        QVERIFY(qAbs(shown.rect().width() - 2 * shown.rect().height()) < 1e-6 * shown.rect().width()); // as the picture is
        QVERIFY(f.view.contentRect().contains(shown.rect()));
        const Result<Scenario> again = scenarioFromJson(toJson(f.document.scenario()));
        QVERIFY(again);
        QCOMPARE(*again, f.document.scenario());
        f.view.removeBackground();
        QVERIFY(!of(f));
        f.document.undoStack()->undo();
        QVERIFY(of(f));
        f.document.undoStack()->undo();
        QVERIFY(!of(f));
        QVERIFY(f.document.scenario().drawing->isMapShown);
    }
    void itIsPaintedThere() {
        CanvasFixture f(false);
        f.view.setGridShown(false);
        f.view.putBackground(picture("plan.jpg"));
        setOpacity(f, 1);
        const auto isMagenta = [](QRgb pixel) { return qRed(pixel) > 240 && qGreen(pixel) < 20 && qBlue(pixel) > 240; };
        const auto share = [&](const QImage& image) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) count += isMagenta(image.pixel(x, y));
            return static_cast<double>(count) / (image.width() * image.height());
        };
        const auto onPaper = [&] {
            QImage paper(800, 500, QImage::Format_RGB32);
            QPainter painter(&paper);
            CanvasView::render(f.document, painter, QRectF(0, 0, 800, 500), true);
            return paper;
        };
        QVERIFY(share(f.view.viewport()->grab().toImage()) > 0.1);
        QVERIFY(share(onPaper()) > 0.1);
        setOpacity(f, 0);
        QCOMPARE(share(f.view.viewport()->grab().toImage()), 0.0);
        setOpacity(f, 1);
        f.view.setMapShown(true);
        QCOMPARE(share(f.view.viewport()->grab().toImage()), 0.0);
        QCOMPARE(share(onPaper()), 0.0);
    }
    void aLargePictureIsMadeSmaller() {
        QImage noise(3600, 2400, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x) noise.setPixel(x, y, state = state * 1664525u + 1013904223u);
        const QString path = m_folder.filePath(QStringLiteral("noise.png"));
        QVERIFY(noise.save(path, nullptr, 100));
        QString whyNot;
        const std::optional<BackgroundImage> background = BackgroundPicture::read(path, QRectF(0, 0, 600, 600), whyNot);
        QVERIFY2(background, qPrintable(whyNot));
        QVERIFY(background->picture.size() <= 4'000'000u);
        QCOMPARE(background->width, 600.0);
        QCOMPARE(background->at, (CanvasPoint{300, 300}));
    }
    void aFileThatIsNoPictureSaysWhy() {
        CanvasFixture f(false);
        const QString path = m_folder.filePath(QStringLiteral("words.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        const QSignalSpy messages(&f.view, &CanvasView::messageShown);
        f.view.putBackground(path);
        QVERIFY(!of(f));
        QCOMPARE(f.steps(), 0);
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.front().front().toString().contains(QLatin1String("words.png")));
    }
    void whatTheFileHoldsMayBeBroken() {
        BackgroundImage broken;
        broken.picture = "bm8gcGljdHVyZQ==";
        QVERIFY(BackgroundPicture::isBroken(broken));
        CanvasFixture f(false);
        Drawing drawing = *f.document.scenario().drawing;
        drawing.background = Shared<BackgroundImage>(broken);
        QVERIFY(f.document.apply(edits::put(f.document.project(), f.document.scenarioId(), drawing), QStringLiteral("Broken")));
        BackgroundPicture shown;
        shown.follow(*f.document.scenario().drawing);
        QVERIFY(shown.rect().isNull());
        drawing.background = Shared<BackgroundImage>(BackgroundImage{});
        QVERIFY(!edits::put(f.document.project(), f.document.scenarioId(), drawing)); // an empty one
    }
};

QTEST_MAIN(TestBackground)
#include "tst_background.moc"
