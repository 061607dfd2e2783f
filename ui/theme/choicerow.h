// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace varde::ui {

class FlowLayout;

/// One answer out of a few, as a row of 44 px buttons that wraps. Answered with mouse, touch, Tab and Space, or the
/// arrow keys.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget *parent = nullptr);

    /// Replaces the answers; what was chosen stays chosen when the number of answers is the same.
    void setAnswers(const QStringList &answers);

    /// The digits 1 to 9 answer while the row has the focus, and stand on the buttons. Before setAnswers().
    void setNumbered(bool isNumbered) { m_isNumbered = isNumbered; }

    int chosen() const; ///< index; -1 for none yet
    void choose(int index);
    void clearChoice();

signals:
    void chosenChanged(int index);
    void answeredByKey(int index); ///< after chosenChanged(): whoever uses keys goes on

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isNumbered = false;
    FlowLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace varde::ui
