// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The talk and the close of RunFlow: TalkFlow leads them.
#include "run/runflow.h"

#include "run/runplace.h"
#include "talk/talkflow.h"

namespace varde::ui {

void RunFlow::connectTalk()
{
    m_talk = std::make_unique<TalkFlow>(m_host, m_place, m_settings);
    connect(m_talk.get(), &TalkFlow::stepShown, this, &RunFlow::showStep);
    connect(m_talk.get(), &TalkFlow::movedBack, this, [this] { showView(true); });
    connect(m_talk.get(), &TalkFlow::newSampleRequested, this, &RunFlow::begin);
    connect(m_talk.get(), &TalkFlow::leaveRequested, this, &RunFlow::leaveRequested);
}

} // namespace varde::ui
