// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace varde::ui {

/// A list of sentences: each wraps and is shown whole, in a row that a finger can hit.
class WrappedList : public QListWidget {
    Q_OBJECT

public:
    explicit WrappedList(const char *name, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {120, 56}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace varde::ui
