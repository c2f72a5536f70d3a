namespace BackBot.Dialogs.Content.Checks;

/// <summary>One rule of clinical rules 3.5: an exercise of this kind must say what this gate does to it.</summary>
/// <param name="When">What about the exercise asks for the ruling, in words for the error message.</param>
/// <param name="Applies">Whether an exercise is of this kind.</param>
/// <param name="Gate">The gate that must be answered.</param>
/// <param name="Least">The mildest ruling that is enough: <see cref="GateDecision.Allow"/> asks only that someone has thought about it.</param>
internal sealed record GateDemand(string When, Func<Exercise, bool> Applies, Gate Gate, GateDecision Least)
{
    /// <summary>The whole table. "Never fewer than breathing, a walk or a position of ease" is why those kinds carry few demands.</summary>
    public static IReadOnlyList<GateDemand> All { get; } =
    [
        .. Moving(Movement.Flexion, GateDecision.Allow, Gate.FlexionSensitive, Gate.Osteoporosis, Gate.VertebralFracture),
        .. Moving(Movement.FlexionEndRange, GateDecision.NotNow, Gate.FlexionSensitive, Gate.LegSymptoms, Gate.Osteoporosis, Gate.VertebralFracture),
        .. Moving(Movement.Extension, GateDecision.Allow, Gate.ExtensionSensitive, Gate.SpinalStenosis, Gate.Spondylolisthesis),
        .. Moving(Movement.ExtensionEndRange, GateDecision.NotNow, Gate.ExtensionSensitive, Gate.SpinalStenosis, Gate.Spondylolisthesis),
        .. Moving(Movement.Rotation, GateDecision.NotNow, Gate.RotationSensitive, Gate.LegSymptoms, Gate.Osteoporosis, Gate.VertebralFracture,
            Gate.PregnancyFirstTrimester, Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester),
        .. Moving(Movement.SideBend, GateDecision.Allow, Gate.Osteoporosis, Gate.VertebralFracture, Gate.LegSymptoms),
        .. Moving(Movement.Impact, GateDecision.NotNow, Gate.ImpactSensitive, Gate.LegSymptoms, Gate.VertebralFracture, Gate.Spondylolisthesis,
            Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester, Gate.BalancePoor),
        .. Moving(Movement.Impact, GateDecision.Modify, Gate.Osteoporosis, Gate.PregnancyFirstTrimester, Gate.OlderAdult, Gate.HeartOrBloodPressure),
        .. Moving(Movement.LightLoad, GateDecision.Allow, Gate.LoadSensitive, Gate.VertebralFracture, Gate.HeartOrBloodPressure),
        .. Moving(Movement.HeavyLoad, GateDecision.NotNow, Gate.LoadSensitive, Gate.Osteoporosis, Gate.VertebralFracture, Gate.LegSymptoms, Gate.Spondylolisthesis,
            Gate.PregnancyFirstTrimester, Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester, Gate.HeartOrBloodPressure),
        .. Moving(Movement.NerveTension, GateDecision.NotNow, Gate.LegSymptoms),
        .. Moving(Movement.NerveTension, GateDecision.Allow, Gate.FlexionSensitive),
        .. Moving(Movement.ShoulderLoad, GateDecision.Modify, Gate.WristInjury, Gate.NoWeightOnHands),
        .. Moving(Movement.SustainedSitting, GateDecision.Modify, Gate.SittingSensitive),
        .. Moving(Movement.SustainedSitting, GateDecision.Allow, Gate.FlexionSensitive),

        .. In(Position.Prone, GateDecision.NotNow, Gate.PregnancyFirstTrimester, Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester),
        .. In(Position.AllFours, GateDecision.NotNow, Gate.NoKneeling, Gate.NoWeightOnHands, Gate.WristInjury),
        .. In(Position.HandsAndFeet, GateDecision.NotNow, Gate.NoWeightOnHands, Gate.WristInjury, Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester),
        .. In(Position.Kneeling, GateDecision.NotNow, Gate.NoKneeling),
        .. In(Position.Water, GateDecision.NotNow, Gate.NoPool),
        .. Only("lies on the back", [Position.Supine, Position.Bed], GateDecision.NotNow, Gate.PregnancySecondTrimester, Gate.PregnancyThirdTrimester),
        .. Only("is done on the floor", Floor, GateDecision.NotNow, Gate.NoFloor),
        .. Only("is done on the floor", Floor, GateDecision.Modify, Gate.OlderAdult),
        .. Only("is done standing", [Position.Standing, Position.Wall], GateDecision.Allow, Gate.StandingSensitive, Gate.BalancePoor, Gate.OlderAdult),

        new("is above level 1", exercise => exercise.Level > 1, Gate.SeverePain, GateDecision.NotNow),
        new("is neither walking, breathing nor rest", exercise => !Restful(exercise) && !Walks(exercise), Gate.RecentSpinalSurgery, GateDecision.NotNow),
        new("is walking", Walks, Gate.RecentSpinalSurgery, GateDecision.Modify),
        .. Walking(Gate.ExtensionSensitive, Gate.SpinalStenosis, Gate.LegSymptoms),
        .. Holding(GateDecision.Modify, Gate.HeartOrBloodPressure),
        new("is strength or core work", Strengthens, Gate.HeartOrBloodPressure, GateDecision.Allow),
        new("is strength or core work", Strengthens, Gate.VertebralFracture, GateDecision.Allow),
        new("is aerobic above level 2", exercise => exercise.Level > 2 && exercise.Categories.Contains(Category.Aerobic), Gate.HeartOrBloodPressure, GateDecision.Modify),
    ];

    private static Position[] Floor => [Position.Supine, Position.Prone, Position.SideLying, Position.AllFours, Position.Kneeling, Position.HandsAndFeet];

    private static IEnumerable<GateDemand> Moving(Movement movement, GateDecision least, params Gate[] gates) =>
        gates.Select(gate => new GateDemand($"moves: {People.Vocabulary.NameOf(movement)}", exercise => exercise.Moves.Contains(movement), gate, least));

    private static IEnumerable<GateDemand> In(Position position, GateDecision least, params Gate[] gates) =>
        gates.Select(gate => new GateDemand(
            $"positions: {People.Vocabulary.NameOf(position)}", exercise => exercise.Positions.All(offered => offered == position), gate, least));

    private static IEnumerable<GateDemand> Only(string when, Position[] positions, GateDecision least, params Gate[] gates) =>
        gates.Select(gate => new GateDemand(when, exercise => exercise.Positions.All(positions.Contains), gate, least));

    private static IEnumerable<GateDemand> Walking(params Gate[] gates) =>
        gates.Select(gate => new GateDemand("is walking", Walks, gate, GateDecision.Allow));

    private static IEnumerable<GateDemand> Holding(GateDecision least, params Gate[] gates) =>
        gates.Select(gate => new GateDemand(
            "is held for 10 seconds or more", exercise => Strengthens(exercise) && exercise.Dose.HoldSeconds >= 10, gate, least));

    private static bool Restful(Exercise exercise) =>
        exercise.Categories.All(category => category is Category.Breathing or Category.Relaxation);

    private static bool Walks(Exercise exercise) => exercise.Id.StartsWith("walk", StringComparison.Ordinal);

    private static bool Strengthens(Exercise exercise) => exercise.Categories.Any(category => category is Category.Strength or Category.Core);
}
