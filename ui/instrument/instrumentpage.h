// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace varde::ui {

class InstrumentBoard;
class KeyButton;

/// What is known of the connected instruments: their names, the lasers that they do not know themselves, and the
/// addresses of those on the network.
class InstrumentPage : public QWidget {
    Q_OBJECT

public:
    /// \param board  outlives it
    explicit InstrumentPage(InstrumentBoard &board, QWidget *parent = nullptr);

    void setTyped(const QStringList &typed); ///< DRIVER/ADDRESS of instruments on the network

signals:
    void typedChanged(const QStringList &typed);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildConnected();
    QWidget *buildNetwork();
    void connectAll();
    void retranslate();
    void showInstruments();
    void showChosen();
    void keepName();
    void keepLaser();
    void addTyped();
    quint64 chosen() const; ///< 0: none

    InstrumentBoard &m_board;
    QLabel *m_title;
    QLabel *m_connectedTitle;
    QListWidget *m_list;
    QLabel *m_empty;
    QLabel *m_sentence;
    QLabel *m_nameTitle;
    QLineEdit *m_name;
    QLabel *m_laserTitle;
    QLineEdit *m_laser;
    KeyButton *m_keep;
    QLabel *m_networkTitle;
    QLabel *m_networkHint;
    QListWidget *m_typed;
    QLineEdit *m_address;
    KeyButton *m_add;
    KeyButton *m_remove;
    QLabel *m_problem;
    KeyButton *m_back;
};

} // namespace varde::ui
