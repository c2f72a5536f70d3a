using System.Globalization;

namespace BackBot.Tests.Language;

/// <summary>How many of what was tried came out as written down, and which did not.</summary>
internal sealed class Tally(string name)
{
    private readonly List<string> missed = [];
    private int tried;

    public double Percent => tried == 0 ? 100 : 100.0 * (tried - missed.Count) / tried;

    public void Count(bool right, string what)
    {
        tried++;
        if (!right)
        {
            missed.Add(what);
        }
    }

    /// <summary>One line of figures, then what was missed.</summary>
    public override string ToString() => string.Join(
        "\n    ",
        [string.Create(CultureInfo.InvariantCulture, $"{name}: {tried - missed.Count}/{tried} = {Percent:F1}%"), .. missed]);
}
