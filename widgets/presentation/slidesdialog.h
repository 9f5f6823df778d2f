// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "presentation/slidepaint.h"
#include <QDialog>
#include <map>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace spanwright::widgets {

class SlideView;

/// The slides of the project: a list of them, what the chosen one shows, and how it looks. Every change is an undo step of the document.
class SlidesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SlidesDialog(Document& document, QWidget* parent = nullptr);
    ~SlidesDialog() override;
    [[nodiscard]] int current() const;
    void choose(SlideId slide);

Q_SIGNALS:
    void messageShown(const QString& text);
    void presentRequested(bool onPaper, int first);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildEditor();
    void retranslate();
    void refresh();
    void refreshEditor();
    void refreshFigures(const Slide& slide);
    void refreshPage();
    void drawNext();
    [[nodiscard]] const Slide* chosen() const;
    [[nodiscard]] bool isOnPaper() const;
    void put(const std::function<void(Slide&)>& change, const QString& text, const char* mergeKey = "");
    void add(SlideKind kind);
    void suggest();
    void move(int places);
    void duplicate();
    void remove();
    void exportAs();
    Document& m_document;
    SlideSource m_source;
    QListWidget* m_list;
    QToolButton* m_add;
    QMenu* m_kinds;
    QPushButton *m_suggest, *m_up, *m_down, *m_duplicate, *m_remove;
    QFormLayout* m_form;
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
    QComboBox *m_scenario, *m_study, *m_figure;
    QListWidget* m_figures;
    QComboBox* m_colours;
    SlideView* m_view;
    QPushButton *m_present, *m_export, *m_close;
    QTimer* m_drawing;                       ///< thumbnails, one at a time
    std::map<SlideId, Slide> m_drawn;        ///< whose thumbnail stands
    bool m_isSyncing = false;
};

} // namespace spanwright::widgets
