// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sizeterms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of SizeTerm.
constexpr Entry kSizeTerms[] = {
    {"size.reason_numbers", SW_TEXT("text", "parameters, tokens and shares must be above 0, served tokens not below.")},
    {"size.reason_no_price", SW_TEXT("text", "a price of the accelerator is not known; choose energy or compute.")},
    {"size.reason_loss", SW_TEXT("text", "no model reaches this loss: it must be above the law's irreducible loss E.")},
    {"size.reason_no_job", SW_TEXT("text", "the scenario has no training job whose accelerators, use and prices could count.")},
    {"size.measure_compute", SW_TEXT("text", "Compute, training and serving alike")},
    {"size.heading_answer", SW_TEXT("text", "Model size at the least total cost")},
    {"size.heading_sizes", SW_TEXT("text", "Model sizes that reach the same quality")},
    {"size.heading_swings", SW_TEXT("text", "What moves the model size")},
    {"size.heading_why", SW_TEXT("text", "How the model size is computed")},
    {"size.heading_published", SW_TEXT("text", "Compute-optimal models by others' own fits")},
    {"size.heading_served", SW_TEXT("text", "Model size by served tokens")},
    {"size.column_least", SW_TEXT("text", "At the least cost")},
    {"size.column_optimal", SW_TEXT("text", "Compute-optimal")},
    {"size.column_given", SW_TEXT("text", "As given")},
    {"size.column_training_tokens", SW_TEXT("text", "Training tokens")},
    {"size.column_tokens_per_parameter", SW_TEXT("text", "Tokens a parameter")},
    {"size.column_training", SW_TEXT("text", "For training")},
    {"size.column_serving", SW_TEXT("text", "For serving")},
    {"size.column_total", SW_TEXT("text", "Together")},
    {"size.column_over_least", SW_TEXT("text", "Above the least")},
    {"size.column_mark", SW_TEXT("text", "Remark")},
    {"size.column_change", SW_TEXT("text", "What if")},
    {"size.column_saving", SW_TEXT("text", "Saved against compute-optimal")},
    {"size.column_served", SW_TEXT("text", "Served tokens")},
    {"size.row_training_flops", SW_TEXT("text", "Training compute, 6 N D")},
    {"size.row_serving_flops", SW_TEXT("text", "Serving compute, 2 N x served tokens")},
    {"size.row_training_hours", SW_TEXT("text", "Accelerator-hours of training")},
    {"size.row_serving_hours", SW_TEXT("text", "Accelerator-hours of serving")},
    {"size.row_training_of", SW_TEXT("text", "{measure}: training")},
    {"size.row_serving_of", SW_TEXT("text", "{measure}: serving")},
    {"size.row_total_of", SW_TEXT("text", "{measure}: together")},
    {"size.row_saving", SW_TEXT("text", "Saved against the compute-optimal size")},
    {"size.mark_least", SW_TEXT("text", "least cost")},
    {"size.mark_optimal", SW_TEXT("text", "compute-optimal")},
    {"size.mark_given", SW_TEXT("text", "as given")},
    {"size.mark_outside", SW_TEXT("text", "outside the law's runs")},
    {"size.swing_law", SW_TEXT("text", "Law: {law}")},
    {"size.swing_least_optimal", SW_TEXT("text", "Law's interval: {value} tokens a parameter are compute-optimal (P10)")},
    {"size.swing_most_optimal", SW_TEXT("text", "Law's interval: {value} tokens a parameter are compute-optimal (P90)")},
    {"size.swing_least_serving", SW_TEXT("text", "Serving use low: {value} of the peak")},
    {"size.swing_most_serving", SW_TEXT("text", "Serving use high: {value} of the peak")},
    {"size.why_irreducible", SW_TEXT("text", "E, loss that no model goes below")},
    {"size.why_size", SW_TEXT("text", "A, of the parameters")},
    {"size.why_data", SW_TEXT("text", "B, of the training tokens")},
    {"size.why_size_exponent", SW_TEXT("text", "α, exponent of the parameters")},
    {"size.why_data_exponent", SW_TEXT("text", "β, exponent of the training tokens")},
    {"size.why_loss", SW_TEXT("text", "L, loss to reach, nats a token")},
    {"size.why_like", SW_TEXT("text", "Quality to reach: parameters and training tokens")},
    {"size.why_served", SW_TEXT("text", "T, tokens served over the life")},
    {"size.why_peak", SW_TEXT("text", "16-bit peak of one accelerator")},
    {"size.why_training_use", SW_TEXT("text", "Use of the peak in training, 6 N D over accelerator-time")},
    {"size.why_serving_use", SW_TEXT("text", "Use of the peak in serving, 2 N T over accelerator-time")},
    {"size.why_hour", SW_TEXT("text", "{measure}: of one accelerator-hour")},
    {"size.why_least_size", SW_TEXT("text", "Smallest size that can reach the loss, with unlimited tokens")},
    {"size.why_formula", SW_TEXT("text", "L = E + A / N^α + B / D^β gives D for each N; {loss} = {e} + {size} + {data} at the least cost.")},
    {"size.why_cost", SW_TEXT("text", "Least of 6 N D / (peak x use in training) + 2 N T / (peak x use in serving), each hour at the same rate.")},
    {"size.why_flops", SW_TEXT("text", "Least of 6 N D + 2 N T.")},
    {"size.source_law", SW_TEXT("text", "computed by the law")},
    {"size.source_run", SW_TEXT("text", "the job's own assessment")},
    {"size.source_chosen", SW_TEXT("text", "chosen here")},
    {"size.note_range", SW_TEXT("text", "{low} to {high} parameters (P10 to P90) by the law's published interval and the range of the serving use; {least} to {most} over all laws.")},
    {"size.note_no_interval", SW_TEXT("text", "{low} to {high} parameters by the range of the serving use; this law has no interval that can be used; {least} to {most} over all laws.")},
    {"size.note_limits", SW_TEXT("text", "Scaling laws are fits to dense models: this one to runs of up to {parameters} parameters and {tokens}. They know nothing of fine-tuning, of thinking at length, of repeated data or of latency, and promise too much of very many tokens a parameter (arXiv 2401.00448).")},
    {"size.note_outside", SW_TEXT("text", "The size at the least cost lies outside the runs that the law was fitted to.")},
    {"size.note_mixture", SW_TEXT("text", "The job's model is a mixture of experts: N counts its active parameters, and no law here knows what the others add.")},
    {"size.note_power", SW_TEXT("text", "Serving is reckoned at the power and price of a training hour.")},
    {"size.note_published", SW_TEXT("text", "At the training compute of the compute-optimal size above. Each fit holds for its own data.")},
    {"size.note_served", SW_TEXT("text", "The quality of the job's model, at the job's own rates; measure: {measure}. Law: {law}.")},
};
static_assert(std::size(kSizeTerms) == static_cast<std::size_t>(SizeTerm::NoteServed) + 1);

} // namespace

const Entry& entry(SizeTerm term) { return kSizeTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> sizeTermTable() { return kSizeTerms; }

} // namespace spanwright::text
