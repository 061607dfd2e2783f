// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/namefield.h"

#include "booth/words/substancename.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace varde::ui {

namespace {

constexpr std::size_t mostOffers = 6;
constexpr int offeredNameRole = Qt::UserRole; ///< what is put into the field

} // namespace

NameField::NameField(QWidget *parent)
    : QLineEdit(parent), m_offers(new QStandardItemModel(this)), m_completer(new QCompleter(m_offers, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(offeredNameRole);
    m_completer->setMaxVisibleItems(static_cast<int>(mostOffers));
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    setCompleter(m_completer);
    // Before the completer looks at the text, which it does at the end of the key.
    connect(this, &QLineEdit::textEdited, this, &NameField::offer);
}

void NameField::setSubstances(const std::vector<store::Substance> &substances)
{
    m_search = booth::NameSearch(substances);
    m_names.clear();
    for (const store::Substance &substance : substances)
        m_names << QString::fromStdString(substance.name);
}

bool NameField::takeOffer()
{
    QAbstractItemView *list = m_completer->popup();
    if (!list->isVisible())
        return false;
    if (const QModelIndex chosen = list->currentIndex(); chosen.isValid())
        setText(chosen.data(offeredNameRole).toString());
    list->hide();
    return true;
}

void NameField::setStored(const QString &name)
{
    setText(booth::words::substanceName(name));
}

QString NameField::stored() const
{
    return booth::words::storedName(text().trimmed());
}

void NameField::offer(const QString &text)
{
    m_offers->clear();
    for (const booth::NameHit &hit : m_search.find(text, mostOffers)) {
        const QString name = booth::words::substanceName(m_names.at(static_cast<qsizetype>(hit.substance)));
        const QString found = QString::fromStdString(hit.name);
        auto *item =
            new QStandardItem(hit.isShownName || found == name ? name : QStringLiteral("%1  (%2)").arg(name, found));
        item->setData(name, offeredNameRole);
        m_offers->appendRow(item);
    }
}

} // namespace varde::ui
