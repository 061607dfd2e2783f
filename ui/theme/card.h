// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace varde::ui {

/// A panel with 14 px corners and a 1 px line; the kind gives colours, a bar on the left or a dashed line.
class Card : public QFrame {
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind WRITE setKind)

public:
    enum class Kind {
        Plain,
        Accent,  ///< filled with the accent: the main door
        Dashed,  ///< the practice door
        Match,   ///< bar in the accent
        Set,     ///< bar in the set's colour
        Caution, ///< bar and ground in the caution's colours
        Hazard,  ///< bar and ground in the hazard's colours
    };
    Q_ENUM(Kind)

    explicit Card(QWidget *parent = nullptr);
    explicit Card(Kind kind, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);

    /// A result made with other settings than today's: hatched, so that nobody reads it as current.
    void setStale(bool isStale);
    bool isStale() const { return m_isStale; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Plain;
    bool m_isStale = false;
};

} // namespace varde::ui
