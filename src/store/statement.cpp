// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <QJsonDocument>
#include <QString>

namespace varde::store {

namespace {
using std::chrono::milliseconds;
using std::chrono::system_clock;
} // namespace

QVariant bound(std::string_view text)
{
    // A null QString would be bound as NULL.
    if (text.empty())
        return QVariant(QStringLiteral(""));
    return QVariant(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

QVariant bound(const std::string &text)
{
    return bound(std::string_view(text));
}

QVariant bound(const char *text)
{
    return bound(std::string_view(text));
}

QVariant bound(system_clock::time_point time)
{
    return bound(std::int64_t{std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count()});
}

QVariant bound(const QByteArray &bytes)
{
    return QVariant(bytes.isNull() ? QByteArray("") : bytes);
}

QVariant bound(bool value)
{
    return QVariant(value ? 1 : 0);
}

QVariant bound(int value)
{
    return QVariant(value);
}

QVariant bound(std::int64_t value)
{
    return QVariant(static_cast<qlonglong>(value));
}

QVariant bound(double value)
{
    return QVariant(value);
}

QVariant null()
{
    return {};
}

Status requireJson(const std::string &text, const std::string &what, bool mayBeEmpty)
{
    if (text.empty() && mayBeEmpty)
        return Done{};
    QJsonParseError error;
    QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (error.error == QJsonParseError::NoError)
        return Done{};
    return Error{Errc::OutOfRange, what + " is not JSON: " + error.errorString().toStdString()};
}

std::string Row::text(int column) const
{
    return m_query.value(column).toString().toStdString();
}

Result<std::string> firstText(const Row &row)
{
    return row.text(0);
}

system_clock::time_point Row::time(int column) const
{
    return system_clock::time_point(milliseconds(integer(column)));
}

std::optional<double> Row::maybeReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<bool> Row::maybeBoolean(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(boolean(column));
}

std::optional<system_clock::time_point> Row::maybeTime(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(time(column));
}

} // namespace varde::store
