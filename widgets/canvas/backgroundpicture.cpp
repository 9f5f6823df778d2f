// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/backgroundpicture.h"
#include "units/units.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kMostPixels = 3000;        // of the longer side; a plan of A3 at 180 dpi
constexpr qsizetype kMostBytes = 2'900'000; // base64 of it is below what the file form allows
constexpr int kQuality = 85;             // of JPEG
constexpr double kSmaller = 0.75;

class Background {
    Q_DECLARE_TR_FUNCTIONS(Background)
};

QImage decoded(const std::string& encoded) { return QImage::fromData(QByteArray::fromBase64(QByteArray::fromStdString(encoded))); }

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, kQuality);
    return bytes;
}

/// The smaller of PNG and, where nothing shines through, JPEG; with fewer pixels until it is small enough.
QByteArray compact(QImage image) {
    while (true) {
        QByteArray bytes = encoded(image, "PNG");
        if (!image.hasAlphaChannel()) {
            QByteArray photo = encoded(image, "JPEG");
            if (photo.size() < bytes.size()) bytes = std::move(photo);
        }
        if (bytes.size() <= kMostBytes) return bytes;
        image = image.scaled(image.size() * kSmaller, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
}

} // namespace

bool BackgroundPicture::isPicture(const QString& path) { return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1()); }

std::optional<BackgroundImage> BackgroundPicture::read(const QString& path, const QRectF& view, QString& whyNot) {
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > kMostPixels) reader.setScaledSize(size.scaled(kMostPixels, kMostPixels, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull()) {
        whyNot = Background::tr("%1 cannot be read as a picture: %2. Choose a PNG, JPEG or SVG file.").arg(QFileInfo(path).fileName(), reader.errorString());
        return std::nullopt;
    }
    BackgroundImage background;
    background.picture = compact(image).toBase64().toStdString();
    background.at = {view.center().x(), view.center().y()};
    background.width = QSizeF(image.size()).scaled(view.size(), Qt::KeepAspectRatio).width();
    return background;
}

bool BackgroundPicture::isBroken(const BackgroundImage& background) { return decoded(background.picture).isNull(); }

bool BackgroundPicture::follow(const Drawing& drawing) {
    const BackgroundImage* background = drawing.background && !drawing.isMapShown ? &**drawing.background : nullptr;
    QRectF rect;
    bool isChanged = false;
    if (background) {
        if (background->picture != m_encoded) {
            m_encoded = background->picture;
            m_image = decoded(m_encoded);
            isChanged = true;
        }
        const double height = m_image.isNull() ? 0 : background->width * m_image.height() / m_image.width();
        if (height > 0) rect = QRectF(background->at.x - background->width / 2, background->at.y - height / 2, background->width, height);
        isChanged |= m_opacity != background->opacity.base();
        m_opacity = background->opacity.base();
    }
    isChanged |= rect != m_rect;
    m_rect = rect;
    return isChanged;
}

void BackgroundPicture::paint(QPainter& painter) const {
    if (m_rect.isNull()) return;
    painter.save();
    painter.setOpacity(m_opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(m_rect, m_image);
    painter.restore();
}

} // namespace spanwright::widgets
