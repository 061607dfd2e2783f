// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/slip.h"
#include "core/result.h"

#include <QString>

class QPagedPaintDevice;
class QPainter;
class QRectF;

namespace varde::ui {

/// Draws the first page of the slip into `page`, black on white.
void paintSlip(QPainter &painter, const QRectF &page, const booth::SlipContent &content);

/// All of it, on as many pages as it needs. WriteFailed when the device cannot be drawn on.
Status printSlip(QPagedPaintDevice &device, const booth::SlipContent &content);

/// An A5 PDF. WriteFailed.
Status writeSlipPdf(const QString &path, const booth::SlipContent &content);

} // namespace varde::ui
