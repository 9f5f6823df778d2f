// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/fuzzy.h"
#include <algorithm>
#include <vector>

namespace spanwright::widgets {
namespace {

constexpr int kLetter = 4;     // each letter found
constexpr int kWordStart = 12; // it begins a word
constexpr int kRun = 8;        // it follows the letter before it
constexpr int kTextStart = 6;  // it begins the text
constexpr int kNone = -1;

bool startsWord(QStringView text, qsizetype at) {
    if (at == 0) return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper()) || (before.isLetter() && text[at].isDigit()) || text[at].script() == QChar::Script_Han;
}

/// The best way to lay the word's letters over the text; kNone when there is none.
int bestLay(QStringView word, QStringView text) {
    // best[i]: score of the letters so far when the last of them is at i
    std::vector<int> best(static_cast<std::size_t>(text.size()), kNone);
    for (qsizetype letter = 0; letter < word.size(); ++letter) {
        std::vector<int> next(best.size(), kNone);
        int before = letter == 0 ? 0 : kNone; // the best that ends anywhere left of here
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (text[i].toCaseFolded() == word[letter].toCaseFolded()) {
                const int bonus = kLetter + (startsWord(text, i) ? kWordStart : 0) + (i == 0 ? kTextStart : 0);
                if (before != kNone) next[at] = before + bonus;
                if (letter > 0 && i > 0 && best[at - 1] != kNone) next[at] = std::max(next[at], best[at - 1] + bonus + kRun);
            }
            if (letter > 0) before = std::max(before, best[at]);
        }
        best = std::move(next);
    }
    return best.empty() ? kNone : *std::ranges::max_element(best);
}

} // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text) {
    int sum = 0;
    bool isEmpty = true;
    for (const QStringView word : query.split(u' ', Qt::SkipEmptyParts)) {
        const int score = bestLay(word, text);
        if (score == kNone) return std::nullopt;
        sum += score;
        isEmpty = false;
    }
    return isEmpty ? 0 : sum - static_cast<int>(std::min<qsizetype>(text.size() / 8, kLetter));
}

} // namespace spanwright::widgets
