#include "experiments/printed.h"

namespace glassbox {
namespace {

// The first tutorial's error is printed behind the prediction of the same epoch; its output breaks
// off in epoch 5. The second's accuracies are those of i = 9600, behind update 9601.
constexpr PrintedNumber kPrinted[] = {
    {"study-sleep", Quantity::input, 1,
     "[[1.    1.   ]\n"
     " [0.25  0.625]\n"
     " [0.875 0.75 ]]"},
    {"study-sleep", Quantity::target, 1,
     "[[1.        ]\n"
     " [0.35714286]\n"
     " [0.83928571]]"},
    {"study-sleep", Quantity::prediction, 1,
     "[[0.56611111]\n"
     " [0.50635471]\n"
     " [0.5515955 ]]"},
    {"study-sleep", Quantity::mean_squared_error, 1, "0.09776313366577666"},
    {"study-sleep", Quantity::prediction, 2,
     "[[0.59499499]\n"
     " [0.53175447]\n"
     " [0.57987284]]"},
    {"study-sleep", Quantity::mean_squared_error, 2, "0.08727110418086405"},
    {"study-sleep", Quantity::prediction, 3,
     "[[0.61954945]\n"
     " [0.55346073]\n"
     " [0.60397965]]"},
    {"study-sleep", Quantity::mean_squared_error, 3, "0.07955075801894661"},
    {"study-sleep", Quantity::prediction, 4,
     "[[0.64049957]\n"
     " [0.57204728]\n"
     " [0.62459987]]"},
    {"study-sleep", Quantity::mean_squared_error, 4, "0.07383816030092423"},
    {"study-sleep", Quantity::prediction, 5,
     "[[0.65843347]\n"
     " [0.58799003]\n"
     " [0.6422917"},
    {"study-sleep", Quantity::w1, 10'000,
     "[[-0.53830378 -0.37420207  1.71467012]\n"
     " [ 1.24627641 -0.56769715 -1.0470542 ]]"},
    {"study-sleep", Quantity::hidden_sum, 10'000,
     "[[ 0.70795724 -0.94198675  0.66770378]\n"
     " [ 0.64433816 -0.44841041 -0.22569198]\n"
     " [ 0.46367963 -0.75326716  0.71511345]]"},
    {"study-sleep", Quantity::activated_hidden, 10'000,
     "[[0.66994963 0.2804992  0.66098881]\n"
     " [0.65573345 0.38973877 0.44381529]\n"
     " [0.61388672 0.32010982 0.67153006]]"},
    {"study-sleep", Quantity::w2, 10'000,
     "[[-1.64131314]\n"
     " [-9.33397483]\n"
     " [ 9.36921135]]"},
    {"study-sleep", Quantity::activated_output, 10'000,
     "[[0.92235766]\n"
     " [0.36444961]\n"
     " [0.90854076]]"},
    {"two-layer-relu", Quantity::train_accuracy, 9'601, "0.978933333333", 0.9779, 0.9804, 0.9792},
    {"two-layer-relu", Quantity::test_accuracy, 9'601, "0.9686", 0.9683, 0.9721, 0.9707},
    {"two-layer-sigmoid", Quantity::train_accuracy, 9'601, "0.946983333333", 0.9454, 0.9481,
     0.9468},
    {"two-layer-sigmoid", Quantity::test_accuracy, 9'601, "0.9444", 0.9435, 0.9474, 0.9456},
    {"three-layer-relu", Quantity::train_accuracy, 9'601, "0.983283333333", 0.9833, 0.9860, 0.9845},
    {"three-layer-relu", Quantity::test_accuracy, 9'601, "0.9692", 0.9688, 0.9738, 0.9706},
};

}  // namespace

std::span<const PrintedNumber> printed_numbers() { return kPrinted; }

}  // namespace glassbox
