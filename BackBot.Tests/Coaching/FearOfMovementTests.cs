using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;

namespace BackBot.Tests.Coaching;

public sealed class FearOfMovementTests
{
    private static readonly IReadOnlyList<Reassurance> Entries =
    [
        new("general", FearTheme.General, [], "t", "d", null, []),
        new("age", FearTheme.Age, ["age", "too old"], "t", "d", null, []),
        new("disc", FearTheme.Disc, ["disc", "slipped disc"], "t", "d", null, []),
    ];

    [Theory]
    [InlineData(null, FearBand.Low)]
    [InlineData(3.0, FearBand.Low)]
    [InlineData(3.5, FearBand.Low)]
    [InlineData(4.0, FearBand.Some)]
    [InlineData(6.5, FearBand.Some)]
    [InlineData(7.0, FearBand.High)]
    public void Bands(double? fear, FearBand band) => Assert.Equal(band, FearOfMovement.Band(fear));

    [Theory]
    [InlineData("I am too old for this", "age")]
    [InlineData("My SLIPPED DISC will go, at my age", "disc")]
    [InlineData("I cannot manage it", "general")]
    public void TheReassuranceFitsTheFear(string text, string id) => Assert.Equal(id, FearOfMovement.Match(text, Entries)!.Id);
}
