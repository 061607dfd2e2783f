// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/catalogue.h"

#include <QAbstractButton>

class QShortcut;

namespace varde::ui {

/// A strip lying flat: control line and test line as this outcome has them. A faint line is drawn faint.
void paintStrip(QPainter &painter, const QRectF &box, store::TestOutcome outcome);

/// One of the three outcomes of a strip: drawing, name, and the rule in words. Checkable; pressing the key clicks it.
class OutcomeButton : public QAbstractButton {
    Q_OBJECT

public:
    OutcomeButton(store::TestOutcome outcome, const QString &key, QWidget *parent = nullptr);

    store::TestOutcome outcome() const { return m_outcome; }
    const QString &key() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    store::TestOutcome m_outcome;
    QString m_key;
    QString m_rule;
};

} // namespace varde::ui
