// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

class QShortcut;

namespace varde::ui {

/// A button that shows the key it answers to. Pressing the key anywhere in the window clicks it while it is
/// shown and enabled.
class KeyButton : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind WRITE setKind)
    Q_PROPERTY(QString key READ key WRITE setKey)

public:
    enum class Kind {
        Primary,         ///< the one next step: filled, 52 px
        Secondary,       ///< outlined, 52 px
        OnAccent,        ///< filled with the card's colour, on the accent, 52 px
        OnAccentOutline, ///< outlined, on the accent, 52 px
        Quiet,           ///< a pill in the header, 44 px
        Hazard,          ///< medical help, 44 px
        Choice,          ///< one of a row of checkable answers, 44 px
    };
    Q_ENUM(Kind)

    explicit KeyButton(QWidget *parent = nullptr);
    explicit KeyButton(Kind kind, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);

    QString key() const { return m_key; }
    void setKey(const QString &key); ///< portable text such as `N`, `Return` or `Ctrl+Return`; empty for none

    /// Printed like a key, for one that whoever holds the button listens to.
    void setHint(const QString &key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString keyText() const; ///< as printed on keyboards
    int badgeWidth() const;  ///< px; 0 without a key

    Kind m_kind = Kind::Secondary;
    QString m_key;
    QString m_hint;
    QShortcut *m_shortcut = nullptr;
};

} // namespace varde::ui
