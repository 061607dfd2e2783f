// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/slippage.h"

#include "booth/words/errorwords.h"
#include "slip/slipdocument.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace varde::ui {

void SlipPreview::setContent(const std::optional<booth::SlipContent> &content)
{
    m_content = content;
    setAccessibleName(content ? content->title : QString());
    update();
}

void SlipPreview::paintEvent(QPaintEvent *)
{
    if (!m_content)
        return;
    const double width = std::min<double>(this->width() - 2, (height() - 2) / 1.414);
    const QRectF page((this->width() - width) / 2, 1, width, width * 1.414);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintSlip(painter, page, *m_content);
    painter.setPen(QPen(Tokens::current().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(page);
}

SlipPage::SlipPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_advice(textLabel("", this)),
      m_refusal(textLabel("caution", this)),
      m_saved(textLabel("strong", this)),
      m_problem(textLabel("problem", this)),
      m_preview(new SlipPreview(this)),
      m_print(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_save(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_close(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_close->setObjectName(QStringLiteral("closeSample"));
    m_save->setObjectName(QStringLiteral("savePdf"));
    m_print->setObjectName(QStringLiteral("print"));
    auto *card = new Card(this);
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(24, 20, 24, 20);
    words->setSpacing(12);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_advice);
    words->addWidget(m_refusal);
    words->addLayout(buttons);
    words->addWidget(m_saved);
    words->addWidget(m_problem);
    words->addStretch(1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_close);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(card, 1);
    left->addLayout(actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_preview, 1);
    layout->addLayout(left, 1);
    connect(m_print, &QPushButton::clicked, this, &SlipPage::print);
    connect(m_save, &QPushButton::clicked, this, &SlipPage::askAndSave);
    connect(m_close, &QPushButton::clicked, this, &SlipPage::closeRequested);
    connect(m_back, &QPushButton::clicked, this, &SlipPage::backRequested);
    showRefusal({});
    retranslate();
}

void SlipPage::showSlip(const booth::SlipContent &content)
{
    m_content = content;
    m_preview->setContent(content);
    m_refusal->hide();
    m_saved->hide();
    setProblem({});
    m_print->setEnabled(true);
    m_save->setEnabled(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void SlipPage::showRefusal(const QString &sentence)
{
    m_content.reset();
    m_preview->setContent({});
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_saved->hide();
    setProblem({});
    m_print->setEnabled(false);
    m_save->setEnabled(false);
}

void SlipPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

Status SlipPage::savePdf(const QString &path)
{
    if (!m_content)
        return Error{Errc::NotAllowed, "there is no slip"};
    Status written = writeSlipPdf(path, *m_content);
    setProblem(written ? QString() : booth::words::errorSentence(written.error().code, path));
    m_saved->setText(tr("Saved: %1").arg(path));
    m_saved->setVisible(bool(written));
    return written;
}

void SlipPage::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution); // second owner: the dialog's lambda
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!m_content)
            return;
        const Status printed = printSlip(*printer, *m_content);
        setProblem(printed ? QString() : booth::words::errorSentence(printed.error().code));
        const QString file = printer->outputFileName(); // the dialog offers a file, too
        m_saved->setText(file.isEmpty() ? tr("Sent to the printer %1.").arg(printer->printerName())
                                        : tr("Saved: %1").arg(file));
        m_saved->setVisible(bool(printed));
    });
    dialog->open();
}

void SlipPage::askAndSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the slip"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Document (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { (void)savePdf(path); });
    dialog->open();
}

void SlipPage::retranslate()
{
    m_title->setText(tr("Talk it through"));
    m_advice->setText(tr("Say what was seen, what was not looked for and what cannot be seen. Ask what they want to "
                         "know. Print a slip only if they want one: in a pocket it can be evidence."));
    m_print->setText(tr("Print the slip"));
    m_print->setKey(QStringLiteral("P"));
    m_save->setText(tr("Save as PDF"));
    m_save->setKey(QStringLiteral("D"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_close->setText(tr("Close the sample"));
    m_close->setKey(QStringLiteral("Return"));
}

void SlipPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
