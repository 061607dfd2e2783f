// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/substancechange.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace varde::ui {

class ChoiceBox;
class KeyButton;

/// The one tree of classes.
class ClassPanel : public QWidget {
    Q_OBJECT

public:
    explicit ClassPanel(QWidget *parent = nullptr);

    void setClasses(const std::vector<store::SubstanceClass> &classes);

signals:
    void addAsked(const QString &name, const QString &parent);
    void renameAsked(const QString &name, const QString &newName);
    void moveAsked(const QString &name, const QString &parent); ///< empty: to the top
    void removeAsked(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    QString chosen() const;

    std::vector<store::SubstanceClass> m_classes;
    QLabel *m_text;
    QTreeWidget *m_tree;
    QLineEdit *m_name;
    KeyButton *m_add;
    KeyButton *m_rename;
    ChoiceBox *m_parent;
    KeyButton *m_move;
    KeyButton *m_remove;
};

} // namespace varde::ui
