using System.Text.Json.Serialization;

namespace BackBot.Dialogs.Content;

/// <summary>
/// The gates of clinical rules 3.5: what about a person can change, or hold back, an exercise.
/// Its written name is the code that a person's export and the <c>plan</c> command show.
/// </summary>
public enum Gate
{
    FlexionSensitive, ExtensionSensitive, RotationSensitive, ImpactSensitive, LoadSensitive, SittingSensitive, StandingSensitive,
    LegSymptoms, Osteoporosis, VertebralFracture,
    [JsonStringEnumMemberName("pregnancy_1st_trimester")] PregnancyFirstTrimester,
    [JsonStringEnumMemberName("pregnancy_2nd_trimester")] PregnancySecondTrimester,
    [JsonStringEnumMemberName("pregnancy_3rd_trimester")] PregnancyThirdTrimester,
    RecentSpinalSurgery, SpinalStenosis, Spondylolisthesis, InflammatoryArthritis, HeartOrBloodPressure, WristInjury, OlderAdult, SeverePain,
    NoFloor, NoKneeling, NoWeightOnHands, BalancePoor, NoPool,
}
