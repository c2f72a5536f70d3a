namespace BackBot.Tests.Compat;

/// <summary>The same as <see cref="StandInFactAttribute"/>, for theories.</summary>
internal sealed class StandInTheoryAttribute : TheoryAttribute
{
    public StandInTheoryAttribute() => Skip = new StandInFactAttribute().Skip;
}
