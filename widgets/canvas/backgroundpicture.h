// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace spanwright::widgets {

/// The background image of the plain canvas, decoded once.
class BackgroundPicture final {
public:
    /// Whether a file is named as a picture is.
    [[nodiscard]] static bool isPicture(const QString& path);
    /// The picture of a file, small enough to be kept in a scenario, in the middle of `view` and as large as fits; or why not.
    [[nodiscard]] static std::optional<BackgroundImage> read(const QString& path, const QRectF& view, QString& whyNot);

    /// Of the drawing that is shown from now on; whether another picture or another place came.
    bool follow(const Drawing& drawing);
    /// In the scene; null when there is none, when it cannot be read, and on the map.
    [[nodiscard]] QRectF rect() const { return m_rect; }
    /// A background image is there and cannot be read.
    [[nodiscard]] static bool isBroken(const BackgroundImage& background);
    void paint(QPainter& painter) const;

private:
    std::string m_encoded;
    QImage m_image;
    QRectF m_rect;
    double m_opacity = 1;
};

} // namespace spanwright::widgets
