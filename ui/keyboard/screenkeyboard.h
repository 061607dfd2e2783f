// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace varde::ui {

class KeyButton;

/// Letters, digits and signs to touch, for where there is no other keyboard. Comes up below the pages while a text
/// field has the focus, and sends what is touched there as if it had been typed; the focus stays where it is. Hidden
/// where nothing is typed, and where it is switched off.
class ScreenKeyboard : public QWidget {
    Q_OBJECT

public:
    explicit ScreenKeyboard(QWidget *parent = nullptr);

    void setOn(bool isOn);
    bool isOn() const { return m_isOn; }

signals:
    void heightChanged(int heightPx); ///< 0 while it is hidden

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Layer { Letters, Capitals, Signs };

    void build();
    void showLayer(Layer layer);
    void follow(QWidget *focus);
    void type(const QString &text);
    void enter();
    void press(Qt::Key key);
    void retranslate();

    bool m_isOn = false;
    Layer m_layer = Layer::Letters;
    QPointer<QWidget> m_field;       ///< that is typed in
    std::vector<KeyButton *> m_keys; ///< row by row
    KeyButton *m_shift = nullptr;
    KeyButton *m_signs = nullptr;
    KeyButton *m_space = nullptr;
    KeyButton *m_erase = nullptr;
    KeyButton *m_enter = nullptr;
    KeyButton *m_hide = nullptr;
};

} // namespace varde::ui
