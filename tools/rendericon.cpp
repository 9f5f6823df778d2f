// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>
#include <cstdlib>

/// rendericon SVG PIXELS PNG: the picture in a square of so many pixels.
int main(int argc, char** argv) {
    const int size = argc == 4 ? std::atoi(argv[2]) : 0;
    QSvgRenderer picture(argc == 4 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (size <= 0 || !picture.isValid()) {
        std::fprintf(stderr, "usage: rendericon SVG PIXELS PNG\n");
        return EXIT_FAILURE;
    }
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(0);
    QPainter painter(&image);
    picture.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3]), "PNG") ? EXIT_SUCCESS : EXIT_FAILURE;
}
