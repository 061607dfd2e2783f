// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/librarycare.h"
#include "theme/card.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace varde::ui {

class ChoiceBox;
class KeyButton;

/// What is said of one substance, to be looked at and changed; or a new one.
class SubstanceEditor : public Card {
    Q_OBJECT

public:
    explicit SubstanceEditor(QWidget *parent = nullptr);

    void setClasses(const std::vector<store::SubstanceClass> &classes);
    /// Nothing: a new substance is written. \param held  what references there are, as a sentence
    void setSubstance(const std::optional<store::Substance> &substance, const QString &held);
    store::SubstanceEdit edit() const; ///< everything that stands in the fields
    QString reason() const;

signals:
    void changeAsked(); ///< what edit() says

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refreshNames();
    void addName();
    void removeName();

    std::optional<store::Substance> m_substance;
    std::vector<store::SubstanceName> m_added; ///< not kept yet
    std::vector<std::string> m_removed;        ///< likewise
    QString m_held;
    QLabel *m_title;
    QLabel *m_references;
    QLabel *m_nameTitle;
    QLineEdit *m_name;
    QLabel *m_classTitle;
    ChoiceBox *m_class;
    QLabel *m_roleTitle;
    ChoiceBox *m_role;
    QLabel *m_stereoTitle;
    ChoiceBox *m_stereo;
    QLabel *m_casTitle;
    QLineEdit *m_cas;
    KeyButton *m_hazard;
    QLabel *m_namesTitle;
    QListWidget *m_names;
    KeyButton *m_remove;
    QLineEdit *m_other;
    ChoiceBox *m_otherKind;
    KeyButton *m_add;
    QLabel *m_reasonTitle;
    QLineEdit *m_reason;
    KeyButton *m_ask;
};

} // namespace varde::ui
