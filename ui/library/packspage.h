// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/packs/packcare.h"
#include "library/carepage.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace varde::ui {

class Card;
class KeyButton;

/// Signed update packs: what one would change, taking it, what is installed, and whose keys count.
class PacksPage final : public CarePage {
    Q_OBJECT

public:
    explicit PacksPage(CareWork &work, QWidget *parent = nullptr);

    // What the work says; public, so that the page can be shown without files.
    void showCare(const booth::PackCare &care);
    void showPack(const booth::LookedAtPack &pack);
    void showRefusal(const Error &error, const QString &file);
    void forgetPack(); ///< that was looked at
    void setWorking(bool isWorking) override;
    void look(const QString &path); ///< checks a pack's file
    void pin(const QString &path);
    void acceptRotation(const QString &path);

protected:
    void read() override;
    void retranslate() override;

private:
    void build();
    void connectAll();
    void refresh();
    void refreshPack();
    void refreshKeys();
    void install();
    void revoke();
    void chooseFile(const QString &title, const QString &filter, void (PacksPage::*then)(const QString &));
    const store::TrustedKey *chosenKey() const;
    store::Saying saying() const;

    booth::PackCare m_care;
    std::optional<booth::LookedAtPack> m_pack;
    std::optional<Error> m_refusal;
    QString m_file;
    bool m_isAsking = false;   ///< whether to install it
    bool m_isRevoking = false; ///< whether to revoke for good

    Card *m_packCard;
    QLabel *m_packTitle;
    QLabel *m_packText;
    QListWidget *m_changes;
    KeyButton *m_choose;
    KeyButton *m_leave;
    KeyButton *m_install;
    QLabel *m_installedTitle;
    QListWidget *m_installed;
    QLabel *m_back;
    QLabel *m_keysTitle;
    QLabel *m_keysText;
    QListWidget *m_keys;
    QLineEdit *m_reason;
    KeyButton *m_pin;
    KeyButton *m_accept;
    KeyButton *m_revoke;
};

} // namespace varde::ui
