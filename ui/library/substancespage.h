// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/librarycare.h"
#include "booth/library/namesearch.h"
#include "library/carepage.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace varde::ui {

class ChoiceRow;
class ClassPanel;
class KeyButton;
class MergePanel;
class SubstanceEditor;

/// The measured library's substances, found as one types: what they are called, what they are, which of them are one.
/// Every change is shown before it is made, and can be undone.
class SubstancesPage final : public CarePage {
    Q_OBJECT

public:
    explicit SubstancesPage(CareWork &work, QWidget *parent = nullptr);

    // What the work says; public, so that the page can be shown without a library.
    void showCare(const booth::LibraryCare &care);
    void showPreview(const booth::CarePreview &preview);
    void chooseSubstance(const QString &name);
    void chooseSide(int side); ///< 0 merging, 1 classes, 2 history
    void setWorking(bool isWorking) override;

protected:
    void read() override;
    void retranslate() override;

private:
    void build();
    void connectAll();
    void refreshList();
    void refreshChosen();
    void refreshHistory();
    void forget(); ///< the change that was looked at
    void ask(const booth::CareChange &change, const QString &reason);
    void askEdit();
    void askMerge(const QString &into, const QString &form);
    void askUndo();
    void make();
    store::Saying saying(const QString &reason) const;
    std::optional<store::Substance> chosen() const;
    QString held(const store::Substance &substance) const;

    booth::LibraryCare m_care;
    booth::NameSearch m_search;
    std::string m_chosen;       ///< id; empty for none
    bool m_isNew = false;       ///< a new substance is being written
    booth::CareChange m_change; ///< that was looked at and not made yet
    std::optional<booth::CarePreview> m_preview;

    QLineEdit *m_find;
    QLabel *m_count;
    QListWidget *m_list;
    QLabel *m_empty;
    KeyButton *m_new;
    SubstanceEditor *m_editor;
    ChoiceRow *m_side;
    QStackedWidget *m_stack;
    MergePanel *m_merge;
    ClassPanel *m_classes;
    QWidget *m_historyPanel;
    QListWidget *m_history;
    KeyButton *m_undo;
    QWidget *m_previewPanel;
    QLabel *m_previewTitle;
    QListWidget *m_changes;
    QLabel *m_results;
    KeyButton *m_make;
    KeyButton *m_leave;
};

} // namespace varde::ui
