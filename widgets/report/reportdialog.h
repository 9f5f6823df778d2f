// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/reportcontent.h"
#include <QDialog>
#include <map>
#include <memory>
#include <optional>
#include <thread>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;
class QTimer;

namespace spanwright::widgets {

class ReportPages;

/// Composes the report of the current scenario: its sections and their order, title, logo, language and form, with a preview. The choice is kept in
/// the settings, the title only while the dialog is open. Modal: the document stays as it is meanwhile. Studies without a kept answer run beside the
/// window; their tables come when they are done, and until then nothing is exported.
class ReportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(Document& document, QWidget* parent = nullptr);
    ~ReportDialog() override;
    /// As it stands in the fields.
    [[nodiscard]] ReportChoice choice() const;
    /// Fills the preview now instead of a moment after a change.
    void refreshPreview();
    /// The studies have been answered.
    [[nodiscard]] bool isComplete() const { return m_answers.has_value(); }

Q_SIGNALS:
    void messageShown(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFields();
    void arrange();
    void startStudies();
    void fillSections();
    /// Only what this report has.
    void showSections();
    void move(int rows);
    void checkAll(bool isChecked);
    void chooseLogo();
    void changed();
    void refreshButtons();
    void keepChoice() const;
    void exportAs();
    void showPrintPreview();
    /// Everything in that language; made once.
    [[nodiscard]] const ReportContent& content(const QString& language);
    Document& m_document;
    QListWidget* m_sections;
    QPushButton *m_up, *m_down, *m_all, *m_none;
    QLineEdit* m_title;
    QLineEdit* m_logo;
    QPushButton *m_chooseLogo, *m_dropLogo;
    QComboBox* m_language;
    QComboBox* m_format;
    QLabel* m_remark;
    QTextBrowser* m_preview;
    QPushButton *m_print, *m_export;
    QTimer* m_later;
    std::map<QString, ReportContent> m_contents;     ///< by language
    std::unique_ptr<ReportPages> m_pages;            ///< of the preview
    std::optional<report::StudyAnswers> m_answers;   ///< none while the studies run
    std::jthread m_worker;                           ///< last: it reports to the members above
};

} // namespace spanwright::widgets
