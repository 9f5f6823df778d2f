// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// contactsheet FOLDER OUT.jpg: all pictures of a folder small on one, for docs/images and for people to look over.
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 3) qFatal("contactsheet FOLDER OUT.jpg");
    constexpr int kColumns = 5, kWidth = 320, kHeight = 200, kName = 20, kGap = 10;
    const QFileInfoList files = QDir(words[1]).entryInfoList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    const int rows = (static_cast<int>(files.size()) + kColumns - 1) / kColumns;
    QImage sheet(kColumns * (kWidth + kGap) + kGap, rows * (kHeight + kName + kGap) + kGap, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    for (int i = 0; i < files.size(); ++i) {
        const QPoint corner(kGap + i % kColumns * (kWidth + kGap), kGap + i / kColumns * (kHeight + kName + kGap));
        painter.drawImage(QRect(corner, QSize(kWidth, kHeight)), QImage(files[i].filePath()).scaled(kWidth, kHeight, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        painter.drawText(QRect(corner + QPoint(0, kHeight), QSize(kWidth, kName)), Qt::AlignLeft | Qt::AlignVCenter, files[i].completeBaseName());
    }
    painter.end();
    constexpr int kQuality = 70;
    return sheet.save(words[2], nullptr, kQuality) ? 0 : 1;
}
