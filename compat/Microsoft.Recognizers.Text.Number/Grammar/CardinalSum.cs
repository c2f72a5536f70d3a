using System.Runtime.CompilerServices;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>
/// Adds up the words of a number from left to right. A multiplier takes what stands before it down to the last multiplier of its own
/// size or larger: "two hundred and two thousand" is 202 thousand, "two thousand two hundred" 2,200. Parts of one size are kept as one,
/// so the depth never exceeds the number of sizes.
/// </summary>
internal struct CardinalSum
{
    private Parts values;
    private Parts sizes;
    private int depth;

    public readonly double Value
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < depth; i++)
            {
                sum += values[i];
            }

            return sum;
        }
    }

    public readonly bool IsEmpty => depth == 0;

    public void Add(double value) => Push(value, 0);

    public void Multiply(double round)
    {
        var taken = 0.0;
        var any = false;
        while (depth > 0 && sizes[depth - 1] < round)
        {
            taken += values[--depth];
            any = true;
        }

        Push(any ? taken * round : round, round);
    }

    private void Push(double value, double size)
    {
        if (depth > 0 && (sizes[depth - 1] == size || depth == Parts.Capacity))
        {
            values[depth - 1] += value;
            return;
        }

        values[depth] = value;
        sizes[depth++] = size;
    }

    [InlineArray(Capacity)]
    private struct Parts
    {
        public const int Capacity = 12;

        private double first;
    }
}
