// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/slip.h"
#include "booth/site/siteprofile.h"
#include "core/result.h"

#include <QSizeF>
#include <QString>

class QImage;
class QPagedPaintDevice;
class QPainter;
class QRectF;

namespace varde::ui {

/// On what, and with what beside the words, a slip is made.
struct SlipLook {
    booth::SlipWidth width = booth::SlipWidth::A6;
    bool hasQrCode = false; ///< of the ticket code alone, and only where the person wished for it
};

/// An A6 page, or a strip of the roll's printable width (72 of 80 mm, 48 of 58 mm) as long as the words need. In mm.
QSizeF slipPaperMm(const booth::SlipContent &content, const SlipLook &look);

/// A6 sheets that it needs; a roll is one.
int slipPages(const booth::SlipContent &content, const SlipLook &look);

/// Draws one page of the slip, the first is 0, into `page`, black on white.
void paintSlip(QPainter &painter, const QRectF &page, const booth::SlipContent &content, const SlipLook &look = {},
               int number = 0);

/// All of it, on as many pages as it needs. WriteFailed when the device cannot be drawn on.
Status printSlip(QPagedPaintDevice &device, const booth::SlipContent &content, const SlipLook &look = {});

/// A PDF of that paper. WriteFailed.
Status writeSlipPdf(const QString &path, const booth::SlipContent &content, const SlipLook &look = {});

/// A QR code (ISO/IEC 18004, level M) of a text with its quiet zone of 4, one pixel a module; null for a text that is
/// empty or too long for one.
QImage qrCode(const QString &text);

} // namespace varde::ui
