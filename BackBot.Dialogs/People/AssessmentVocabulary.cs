using System.Text.Json.Serialization;

namespace BackBot.Dialogs.People;

/// <summary>Age in bands; BackBot never asks for a birthday.</summary>
public enum AgeBand
{
    [JsonStringEnumMemberName("under_18")] Under18,
    [JsonStringEnumMemberName("18-19")] From18To19,
    [JsonStringEnumMemberName("20-29")] From20To29,
    [JsonStringEnumMemberName("30-39")] From30To39,
    [JsonStringEnumMemberName("40-49")] From40To49,
    [JsonStringEnumMemberName("50-59")] From50To59,
    [JsonStringEnumMemberName("60-69")] From60To69,
    [JsonStringEnumMemberName("70-79")] From70To79,
    [JsonStringEnumMemberName("80+")] From80,
}

/// <summary>Where the back hurts most.</summary>
public enum PainSite { Lower, Middle, Upper }

/// <summary>What makes the pain worse.</summary>
public enum Aggravator
{
    BendingForward, ArchingBack, Twisting, Sitting, Standing, Walking, Impact, Lifting, LyingDown, GettingUp, AnyMovement, NoneInParticular,
}

/// <summary>Danger signs that are asked about by name; clinical rules 3.2 give each its tier.</summary>
public enum RedFlag
{
    SaddleNumbness, BladderBowel, LegWeakness, BilateralLegSymptoms, Fever, WeightLoss, CancerHistory, NightSweats, IvDrugUse, Steroids,
    MajorTrauma, MinorFallSuddenPain, ChestOrAbdominalPain, SelfHarm,
}

/// <summary>An answer to a yes/no question. On a danger question, unsure is never read as no.</summary>
public enum YesNo { No, Yes, Unsure }

/// <summary>What the person lives with that changes what is suitable.</summary>
public enum Condition
{
    None, Osteoporosis,
    [JsonStringEnumMemberName("pregnancy_1st_trimester")] PregnancyFirstTrimester,
    [JsonStringEnumMemberName("pregnancy_2nd_trimester")] PregnancySecondTrimester,
    [JsonStringEnumMemberName("pregnancy_3rd_trimester")] PregnancyThirdTrimester,
    RecentSpinalSurgery, SpinalStenosis, Spondylolisthesis, VertebralFracture, InflammatoryArthritis, HeartOrBloodPressure, WristInjury, CancerHistory,
}

/// <summary>Whether over-the-counter anti-inflammatories were tried, and whether they helped (source S0-37).</summary>
public enum OtcResult { NotTried, Helped, NotHelped }

/// <summary>Kinds of movement that a person likes or dislikes.</summary>
public enum Preference { Stretch, Strength, Walk, Swim, Cycling, Yoga, Pilates, Breathing, Aerobic }

/// <summary>What a person cannot do, whatever the reason.</summary>
public enum Limit { NoFloor, NoKneeling, NoWeightOnHands, BalancePoor, NoPool }

/// <summary>Where the person will exercise.</summary>
public enum Setting { Home, Office, Gym, PoolAndHome }

/// <summary>What the person has at hand.</summary>
public enum Equipment { Mat, Chair, ResistanceBand, ExerciseBike, Elliptical, Treadmill, PoolAccess, FullGym }
