// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace varde::ui {

class KeyButton;

/// After a sample: what to do with the instrument, and the next one.
class ClosedPage : public QWidget {
    Q_OBJECT

public:
    explicit ClosedPage(QWidget *parent = nullptr);

    void setSample(const QString &ticketCode);

signals:
    void newSampleRequested();
    void homeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_ticketCode;
    QLabel *m_title;
    QLabel *m_steps;
    KeyButton *m_home;
    KeyButton *m_next;
};

} // namespace varde::ui
