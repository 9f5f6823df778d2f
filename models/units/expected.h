// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <type_traits>
#include <utility>
#include <variant>

namespace spanwright {

/// Marks the error side: `return Unexpected(error);`.
template <class E>
struct Unexpected {
    E error;
    explicit Unexpected(E e) : error(std::move(e)) {}
};

/// A value or the reason why there is none. Stands in for std::expected until the compiler has it in C++20 mode.
/// Precondition of value(): hasValue(). Precondition of error(): !hasValue().
template <class T, class E>
class [[nodiscard]] Expected final {
public:
    Expected(T value) : m_state(std::in_place_index<0>, std::move(value)) {}              // NOLINT: implicit by design
    Expected(Unexpected<E> e) : m_state(std::in_place_index<1>, std::move(e.error)) {} // NOLINT: implicit by design

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const E& error() const { return std::get<1>(m_state); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    template <class F>
    auto andThen(F f) const -> std::invoke_result_t<F, const T&> {
        if (hasValue()) return f(value());
        return Unexpected<E>(error());
    }
    template <class F>
    auto map(F f) const -> Expected<std::invoke_result_t<F, const T&>, E> {
        if (hasValue()) return f(value());
        return Unexpected<E>(error());
    }

private:
    std::variant<T, E> m_state;
};

} // namespace spanwright
