// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/slipdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <cmath>

namespace varde::ui {

namespace {

constexpr double pageWidth = 420;  ///< A5 in points
constexpr double pageHeight = 595; ///< A5 in points
constexpr double marginPt = 34;

QString paragraph(const QString &text, const char *style)
{
    return QStringLiteral("<p style=\"%1\">%2</p>").arg(QLatin1String(style), text.toHtmlEscaped());
}

QString toHtml(const booth::SlipContent &content)
{
    QString html = paragraph(content.ticket, "margin:0; font-size:11pt; font-weight:600;");
    html += paragraph(content.title, "margin-top:4px; font-size:16pt; font-weight:700;");
    for (const QString &line : content.lines)
        html += paragraph(line, "margin-top:6px; font-size:10.5pt;");
    html += paragraph(content.written, "margin-top:10px; font-size:9pt; color:#444444;");
    html += QStringLiteral("<hr/>");
    html += paragraph(content.limitsTitle, "margin-top:8px; font-size:11pt; font-weight:600;");
    int number = 0;
    for (const QString &limit : content.limits)
        html += paragraph(QStringLiteral("%1  %2").arg(++number).arg(limit), "margin:2px 0; font-size:9.5pt;");
    html += paragraph(content.footer, "margin-top:10px; font-size:9.5pt; font-weight:600;");
    return html;
}

void prepare(QTextDocument &document, const booth::SlipContent &content)
{
    document.setDefaultFont(QFont(QStringLiteral("Noto Sans"), 10));
    // 72 dots to the inch whatever the device: the painter scales.
    document.setDocumentMargin(0);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(10);
    document.setDefaultFont(font);
    document.setHtml(toHtml(content).replace(QLatin1String("pt;"), QLatin1String("px;")));
    document.setPageSize({pageWidth - 2 * marginPt, pageHeight - 2 * marginPt});
}

/// The practice mark lies across the page, under the words.
void paintMark(QPainter &painter, const QString &mark)
{
    if (mark.isEmpty())
        return;
    painter.save();
    painter.translate(pageWidth / 2, pageHeight / 2);
    painter.rotate(-std::atan2(pageHeight, pageWidth) * 180 / 3.14159265358979);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(34);
    font.setWeight(QFont::Bold);
    const double width = QFontMetricsF(font).horizontalAdvance(mark);
    const double diagonal = std::hypot(pageWidth, pageHeight) - 3 * marginPt;
    font.setPixelSize(static_cast<int>(34 * std::min(1.0, diagonal / width)));
    painter.setFont(font);
    painter.setPen(QColor(0xd8d8d8));
    painter.drawText(QRectF(-400, -40, 800, 80), Qt::AlignCenter, mark);
    painter.restore();
    painter.save();
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(marginPt, 8, pageWidth - 2 * marginPt, 20), Qt::AlignLeft | Qt::AlignVCenter, mark);
    painter.restore();
}

void paintPage(QPainter &painter, QTextDocument &document, int page, const QString &mark)
{
    paintMark(painter, mark);
    const double height = document.pageSize().height();
    painter.save();
    painter.translate(marginPt, marginPt - page * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * height, document.pageSize().width(), height);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

void paintSlip(QPainter &painter, const QRectF &page, const booth::SlipContent &content)
{
    QTextDocument document;
    prepare(document, content);
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.translate(page.topLeft());
    const double scale = std::min(page.width() / pageWidth, page.height() / pageHeight);
    painter.scale(scale, scale);
    paintPage(painter, document, 0, content.practiceMark);
    painter.restore();
}

Status printSlip(QPagedPaintDevice &device, const booth::SlipContent &content)
{
    QTextDocument document;
    prepare(document, content);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{Errc::WriteFailed, "the slip's device cannot be drawn on"};
    const QRectF whole(0, 0, device.width(), device.height());
    const double scale = std::min(whole.width() / pageWidth, whole.height() / pageHeight);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            return Error{Errc::WriteFailed, "no further page"};
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, document, page, content.practiceMark);
        painter.restore();
    }
    if (!painter.end())
        return Error{Errc::WriteFailed, "the slip could not be finished"};
    return Done{};
}

Status writeSlipPdf(const QString &path, const booth::SlipContent &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Errc::WriteFailed, path.toStdString() + ": " + file.errorString().toStdString()};
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        writer.setTitle(content.title);
        if (Status printed = printSlip(writer, content); !printed)
            return printed;
    }
    if (!file.flush() || file.error() != QFile::NoError)
        return Error{Errc::WriteFailed, path.toStdString() + ": " + file.errorString().toStdString()};
    return Done{};
}

} // namespace varde::ui
