// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/modelterms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of ModelTerm.
constexpr Entry kModelTerms[] = {
    {"convention.model", SW_TEXT("text", "model FLOPs, causal attention by half")},
    {"convention.model_full", SW_TEXT("text", "model FLOPs, attention in full")},
    {"convention.hardware", SW_TEXT("text", "hardware FLOPs: causal attention by half, recomputation counted")},
    {"convention.hardware_full", SW_TEXT("text", "hardware FLOPs: attention in full, recomputation counted")},
    {"convention.six_n_attention", SW_TEXT("text", "6 N and attention in full")},
    {"convention.six_n", SW_TEXT("text", "6 N, no attention")},
    {"convention.eight_n", SW_TEXT("text", "8 N without embeddings, no attention (every forward recomputed)")},
    {"part.mamba", SW_TEXT("text", "parameters of Mamba-2 blocks")},
    {"import.assumed", SW_TEXT("text", "{key} is not given; {field} is {value}, as this family has it.")},
    {"import.nested", SW_TEXT("text", "Only the language model in {key} is read; encoders of images and sound are left out.")},
    {"import.window", SW_TEXT("text", "{count} of {total} attention layers see a window of {window} tokens.")},
    {"import.modules", SW_TEXT("text", "{count} modules for multi-token prediction are counted; published parameter counts often leave them out.")},
    {"import.hybrid", SW_TEXT("text", "Hybrid: {mamba} Mamba-2, {attention} attention and {ffn} feed-forward blocks.")},
};
static_assert(std::size(kModelTerms) == static_cast<std::size_t>(ModelTerm::ImportHybrid) + 1);

} // namespace

const Entry& entry(ModelTerm term) { return kModelTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> modelTermTable() { return kModelTerms; }

} // namespace spanwright::text
