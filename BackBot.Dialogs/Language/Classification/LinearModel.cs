using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackBot.Dialogs.Language.Classification;

/// <summary>One sentence of the training data, as the model sees it.</summary>
internal sealed record Example<TLabel>(TLabel Label, FeatureVector Features);

/// <summary>How a model is fitted.</summary>
/// <param name="Epochs">How often all examples are gone through.</param>
/// <param name="Rate">How large the first steps are.</param>
/// <param name="Shrink">How strongly weights are drawn to zero: more makes the model less sure of what it has seen once.</param>
internal sealed record Fitting(int Epochs, float Rate, float Shrink);

/// <summary>
/// Multinomial logistic regression over hashed features, fitted by AdaGrad in a fixed order: the same data give the same weights on every machine.
/// It is fitted when the language is loaded, in a second at most, so there are no weights to keep beside the sentences.
/// </summary>
internal sealed class LinearModel<TLabel>
    where TLabel : notnull
{
    private readonly IReadOnlyList<TLabel> _labels;
    private readonly int _lanes;
    private readonly Fitting _fitting;
    private readonly Vector<float>[]?[] _weights = new Vector<float>[]?[FeatureBag.Columns];
    private readonly float[] _bias;

    public LinearModel(IReadOnlyList<Example<TLabel>> examples, Fitting fitting)
    {
        _fitting = fitting;
        _labels = [.. examples.Select(example => example.Label).Distinct()];
        _lanes = (_labels.Count + Vector<float>.Count - 1) / Vector<float>.Count;
        _bias = new float[_lanes * Vector<float>.Count];
        Fit(examples);
    }

    public IReadOnlyList<TLabel> Labels => _labels;

    /// <summary>Every label with its probability.</summary>
    public IReadOnlyList<(TLabel Label, double Probability)> Classify(FeatureVector features)
    {
        var scores = new float[_bias.Length];
        Score(features, scores);
        return [.. _labels.Select((label, i) => (label, (double)scores[i]))];
    }

    private void Fit(IReadOnlyList<Example<TLabel>> examples)
    {
        var index = _labels.Select((label, i) => (label, i)).ToDictionary(pair => pair.label, pair => pair.i);
        var squares = new Vector<float>[]?[FeatureBag.Columns];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        // A fixed seed: shuffling matters to the fit, chance must not.
        var random = new Random(20261121);
        var error = new float[_bias.Length];
        for (var epoch = 0; epoch < _fitting.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Score(examples[i].Features, error);
                error[index[examples[i].Label]] -= 1;
                Update(examples[i], MemoryMarshal.Cast<float, Vector<float>>(error), squares);
                for (var label = 0; label < _labels.Count; label++)
                {
                    _bias[label] -= 0.01f * error[label];
                }
            }
        }
    }

    // Compiled at once and in full: these two loops are the whole cost of fitting, and the service waits for it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(Example<TLabel> example, ReadOnlySpan<Vector<float>> error, Vector<float>[]?[] squares)
    {
        var (columns, values) = example.Features;
        for (var i = 0; i < columns.Length; i++)
        {
            var weights = _weights[columns[i]] ??= new Vector<float>[_lanes];
            var square = squares[columns[i]] ??= new Vector<float>[_lanes];
            for (var lane = 0; lane < _lanes; lane++)
            {
                var gradient = (error[lane] * values[i]) + (weights[lane] * _fitting.Shrink);
                square[lane] += gradient * gradient;
                weights[lane] -= gradient * _fitting.Rate / (Vector.SquareRoot(square[lane]) + new Vector<float>(1e-3f));
            }
        }
    }

    /// <summary>Writes the probability of every label into <paramref name="scores"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(FeatureVector features, float[] scores)
    {
        _bias.CopyTo(scores, 0);
        var (columns, values) = features;
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var i = 0; i < columns.Length; i++)
        {
            if (_weights[columns[i]] is { } weights)
            {
                for (var lane = 0; lane < _lanes; lane++)
                {
                    sums[lane] += weights[lane] * values[i];
                }
            }
        }

        var highest = scores.AsSpan(0, _labels.Count).ToArray().Max();
        var total = 0f;
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = label < _labels.Count ? MathF.Exp(scores[label] - highest) : 0;
            total += scores[label];
        }

        for (var label = 0; label < _labels.Count; label++)
        {
            scores[label] /= total;
        }
    }
}
