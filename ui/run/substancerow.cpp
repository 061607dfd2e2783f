// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/substancerow.h"

#include "booth/words/peoplewords.h"
#include "booth/words/substancename.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/linehint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace varde::ui {

SubstanceRow::SubstanceRow(QWidget *parent)
    : QWidget(parent), m_layout(new FlowLayout(this)), m_line(new QLineEdit(this))
{
    m_line->setObjectName(QStringLiteral("addSubstance"));
    m_line->setMaxLength(80);
    m_layout->addWidget(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &SubstanceRow::add);
    retranslate();
}

void SubstanceRow::setKnown(const QStringList &names, std::function<std::string(const std::string &)> idOf)
{
    m_names = names;
    m_idOf = std::move(idOf);
    offerNames();
}

void SubstanceRow::offerNames()
{
    QStringList shown;
    for (const QString &name : m_names)
        shown << booth::words::substanceName(name);
    auto *completer = new QCompleter(shown, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(QStringLiteral("completions"));
    delete m_line->completer();
    m_line->setCompleter(completer);
    // After the completer wrote its text into the line.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &SubstanceRow::add,
            Qt::QueuedConnection);
}

void SubstanceRow::setSubstances(const std::vector<store::FindingSubstance> &substances)
{
    m_substances = substances;
    m_line->clear();
    showKeys();
}

void SubstanceRow::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    m_line->setVisible(!isFixed);
    showKeys();
}

void SubstanceRow::showKeys()
{
    for (QWidget *key : m_keys) {
        // Not at once: it may be the key that was pressed.
        m_layout->removeWidget(key);
        key->hide();
        key->deleteLater();
    }
    m_keys.clear();
    m_layout->removeWidget(m_line);
    for (const store::FindingSubstance &named : m_substances) {
        const QString label = booth::words::substanceName(named.label);
        auto *key = new KeyButton(KeyButton::Kind::Quiet, this);
        key->setText(m_isFixed ? label : label + QStringLiteral("  ×"));
        key->setEnabled(!m_isFixed);
        key->setToolTip(booth::words::partName(named.part));
        key->setAccessibleName(m_isFixed ? label : tr("Take %1 away").arg(label));
        connect(key, &QPushButton::clicked, this, [this, text = named.label] {
            std::erase_if(m_substances, [&](const store::FindingSubstance &one) { return one.label == text; });
            showKeys();
            m_line->setFocus(Qt::OtherFocusReason);
            emit changed();
        });
        m_layout->addWidget(key);
        key->show();
        m_keys.push_back(key);
    }
    m_layout->addWidget(m_line);
    updateGeometry();
}

void SubstanceRow::add()
{
    const QString typed = booth::words::storedName(m_line->text().trimmed());
    if (typed.isEmpty())
        return;
    const auto known = std::find_if(m_names.begin(), m_names.end(),
                                    [&](const QString &name) { return name.compare(typed, Qt::CaseInsensitive) == 0; });
    const std::string label = (known == m_names.end() ? typed : *known).toStdString();
    m_line->clear();
    if (std::any_of(m_substances.begin(), m_substances.end(),
                    [&](const store::FindingSubstance &one) { return one.label == label; }))
        return;
    m_substances.push_back({m_idOf ? m_idOf(label) : std::string(), label,
                            m_substances.empty() ? store::SubstancePart::Main : store::SubstancePart::Other});
    showKeys();
    emit changed();
}

void SubstanceRow::retranslate()
{
    setLineHint(m_line, tr("Add a substance, then Enter"));
    m_line->setAccessibleName(tr("Add a substance"));
}

void SubstanceRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        offerNames();
        showKeys();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
