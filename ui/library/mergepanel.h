// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/librarycare.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace varde::ui {

class KeyButton;

/// Makes one substance of two, and parts what was one by mistake.
class MergePanel : public QWidget {
    Q_OBJECT

public:
    explicit MergePanel(QWidget *parent = nullptr);

    void setNames(const QStringList &names); ///< that a substance can be merged into
    void setSubstance(const std::optional<store::Substance> &substance,
                      const std::vector<store::ReferenceLabel> &references);

signals:
    void mergeAsked(const QString &into, const QString &form);
    void splitAsked(const varde::store::SplitRequest &request);
    void admissionAsked(const std::vector<std::string> &referenceIds, bool isAdmitted); ///< false: withdraw

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    store::SplitRequest request() const;
    bool areMarked(bool isAdmitted) const; ///< references of one kind, and nothing else

    bool m_hasSubstance = false;
    QLabel *m_mergeTitle;
    QLabel *m_mergeText;
    QLineEdit *m_into;
    QLineEdit *m_form;
    KeyButton *m_merge;
    QLabel *m_splitTitle;
    QLabel *m_splitText;
    QListWidget *m_parts;
    QLineEdit *m_new;
    KeyButton *m_split;
    KeyButton *m_withdraw;
    KeyButton *m_letIn;
};

} // namespace varde::ui
