using InterviewTrainer.Web.Commands.Screenshots.Sample;
using InterviewTrainer.Web.Components.Pages.Compare;
using InterviewTrainer.Web.Components.Pages.Debrief;
using InterviewTrainer.Web.Components.Pages.Engines;
using InterviewTrainer.Web.Components.Pages.Interviewers;
using InterviewTrainer.Web.Components.Pages.Latency;
using InterviewTrainer.Web.Components.Pages.Plan;
using InterviewTrainer.Web.Components.Pages.Privacy;
using InterviewTrainer.Web.Components.Pages.Problems;
using InterviewTrainer.Web.Components.Pages.Progress;
using InterviewTrainer.Web.Components.Pages.Questions;
using InterviewTrainer.Web.Components.Pages.Room;
using InterviewTrainer.Web.Components.Pages.Start;
using InterviewTrainer.Web.Components.Pages.Stories;

namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>Every picture that is taken, in this order: what changes an interview stands behind what shows it.</summary>
internal static class PageTable
{
    public static IReadOnlyList<PageShot> Shots { get; } =
    [
        new("start", typeof(Start), "/", ShotData.Both),
        new("start-microphone", typeof(Start), "/", ShotData.Full, "speakToMicrophone"),
        new("start-settings", typeof(Start), "/", ShotData.Both, "openSettings"),
        new("plan", typeof(Plan), $"/plan/{SampleIds.Ready}", ShotData.Both),
        new("progress", typeof(Progress), "/progress", ShotData.Both),
        new("progress-delete", typeof(Progress), "/progress", ShotData.Full, "askToDelete"),
        new("compare", typeof(Compare), $"/compare?b={SampleIds.Spoken}", ShotData.Both),
        new("stories", typeof(Stories), "/stories", ShotData.Both),
        new("interviewers", typeof(Interviewers), "/interviewers", ShotData.Both),
        new("interviewers-make", typeof(Interviewers), "/interviewers", ShotData.Full, "makeInterviewer"),
        new("questions", typeof(Questions), "/packs", ShotData.Both),
        new("questions-refused", typeof(Questions), "/packs", ShotData.Full, "bringBrokenPack"),
        new("questions-open", typeof(Questions), "/packs/sales", ShotData.Full),
        new("engines", typeof(Engines), "/engines", ShotData.Both),
        new("latency", typeof(Latency), "/latency", ShotData.Both),
        new("privacy", typeof(Privacy), "/privacy", ShotData.Both),
        new("debrief", typeof(Debrief), Debrief(SampleIds.Spoken), ShotData.Both),
        new("debrief-advanced", typeof(Debrief), $"{Debrief(SampleIds.Spoken)}?view=advanced", ShotData.Full),
        new("debrief-typed", typeof(Debrief), Debrief(SampleIds.Typed), ShotData.Full),
        new("debrief-nothing-kept", typeof(Debrief), Debrief(SampleIds.NothingKept), ShotData.Full),
        new("debrief-unfinished", typeof(Debrief), Debrief(SampleIds.Paused), ShotData.Full),
        new("not-found", typeof(NotFound), "/no-such-page", ShotData.Empty),
        new("room-concluded", typeof(Room), Room(SampleIds.Spoken), ShotData.Full),
        new("room-gate", typeof(Room), Room(SampleIds.Ready), ShotData.Both),
        new("room-opening", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "waitForMicrophone"),
        new("room-asking", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "beAsked"),
        new("room-thinking", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "think"),
        new("room-listening", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "speak"),
        new("room-interviewers", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "chooseInterviewer"),
        new("room-tips", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "answer"),
        new("room-end", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "askToEnd"),
        new("room-paused", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "pause"),
        new("room-elsewhere", typeof(Room), Room(SampleIds.Ready), ShotData.Full, "openSecondTab"),
        new("room-typing", typeof(Room), Room(SampleIds.Paused), ShotData.Full, "type"),
        new("room-disconnected", typeof(Room), Room(SampleIds.Paused), ShotData.Full, "loseConnection"),
        new("start-damaged", typeof(Start), "/", ShotData.Damaged),
        new("progress-damaged", typeof(Progress), "/progress", ShotData.Damaged),
        new("privacy-damaged", typeof(Privacy), "/privacy", ShotData.Damaged),
        new("debrief-damaged", typeof(Debrief), Debrief(SampleIds.Typed), ShotData.Damaged),
        new("room-damaged", typeof(Room), Room(SampleIds.Typed), ShotData.Damaged),
    ];

    private static string Debrief(Guid id) => $"/debrief/{id}";

    private static string Room(Guid id) => $"/room/{id}";
}
