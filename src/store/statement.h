// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace varde::store {

// Values to bind. Text is UTF-8; times are milliseconds since 1970 in UTC.
QVariant bound(const std::string &text);
QVariant bound(std::string_view text);
QVariant bound(const char *text);
QVariant bound(std::chrono::system_clock::time_point time);
QVariant bound(const QByteArray &bytes); ///< an empty array is an empty BLOB, never NULL
QVariant bound(bool value);
QVariant bound(int value);
QVariant bound(std::int64_t value);
QVariant bound(double value);
QVariant null();

template <typename T>
QVariant bound(const std::optional<T> &value)
{
    return value ? bound(*value) : null();
}

/// OutOfRange unless `text` is a JSON object or array, or empty where that is allowed. `what` names it.
Status requireJson(const std::string &text, const std::string &what, bool mayBeEmpty = false);

/// The row a statement stands on. Column 0 is the first. Valid only inside the call it is handed to.
class Row {
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    bool isNull(int column) const { return m_query.isNull(column); }
    std::string text(int column) const;
    std::int64_t integer(int column) const { return m_query.value(column).toLongLong(); }
    bool boolean(int column) const { return integer(column) != 0; }
    double real(int column) const { return m_query.value(column).toDouble(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    std::chrono::system_clock::time_point time(int column) const;

    std::optional<double> maybeReal(int column) const;
    std::optional<bool> maybeBoolean(int column) const;
    std::optional<std::chrono::system_clock::time_point> maybeTime(int column) const;

private:
    const QSqlQuery &m_query;
};

/// The text in column 0, for queries that ask for nothing else.
Result<std::string> firstText(const Row &row);

} // namespace varde::store
