// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <utility>

namespace spanwright {

/// An immutable value shared by pointer: copying copies the pointer, equality compares pointers first, then deeply.
template <class T>
class Shared final {
public:
    Shared() : m_value(std::make_shared<const T>()) {}
    Shared(T value) : m_value(std::make_shared<const T>(std::move(value))) {} // NOLINT: implicit by design
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    [[nodiscard]] bool isSameObject(const Shared& o) const { return m_value == o.m_value; }
    bool operator==(const Shared& o) const { return m_value == o.m_value || *m_value == *o.m_value; }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace spanwright
