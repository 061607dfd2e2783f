// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importmodel.h"
#include "booth/importing/importplan.h"
#include "theme/card.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;

namespace varde::ui {

class KeyButton;

/// What is said of a whole import: how files are named, where they come from, under what terms, how they were measured
/// where they do not say. A pattern shows at once what it makes of the names.
class ImportTerms : public Card {
    Q_OBJECT

public:
    explicit ImportTerms(QWidget *parent = nullptr);

    void setPlan(const booth::ImportPlan &plan); ///< fills the fields
    void setItems(booth::ItemsPointer items);    ///< whose names the pattern is shown on
    booth::ImportPlan plan() const;              ///< with what stands in the fields
    QString preview() const;                     ///< as it is shown

signals:
    void applied(const varde::booth::ImportPlan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh(); ///< preview, and whether there is anything to apply
    QString previewText() const;

    booth::ImportPlan m_plan;
    booth::ItemsPointer m_items;
    QTimer m_typed; ///< so that 20,000 names are not looked at for every letter
    QLabel *m_patternTitle;
    QLineEdit *m_pattern;
    QComboBox *m_subject;
    QLabel *m_preview;
    QLabel *m_sourceTitle;
    QLineEdit *m_source;
    QLabel *m_licenceTitle;
    QLineEdit *m_licence;
    QLabel *m_techniqueTitle;
    QComboBox *m_technique;
    KeyButton *m_manifest;
    KeyButton *m_apply;
};

} // namespace varde::ui
