// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace varde {

/// A value, or the reason there is none. Never both, never neither.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    T &operator*()
    {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    const T &operator*() const
    {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    T *operator->() { return &**this; }
    const T *operator->() const { return &**this; }
    const Error &error() const
    {
        assert(!*this);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// The value of a Result that carries none: `return Done{};`.
struct Done {};
using Status = Result<Done>;

} // namespace varde
